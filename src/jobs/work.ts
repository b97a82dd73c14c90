import type { Context } from '../context.ts';
import { backlog, nextDue } from '../store/queries/outbox.ts';
import type { Dispatcher } from './queue.ts';
import { Relay } from './relay.ts';
import { Workers } from './workers.ts';

export interface WorkOptions {
  /** Jobs at once in this process. */
  concurrency: number;
  /** False for a process that only answers the web: it hands out, others work. */
  works: boolean;
}

/** Relay and workers of one process. */
export class Work {
  readonly #ctx: Context;
  readonly #queue: Dispatcher;
  readonly #relay: Relay;
  readonly #workers: Workers;

  private constructor(ctx: Context, queue: Dispatcher) {
    this.#ctx = ctx;
    this.#queue = queue;
    this.#relay = new Relay(ctx, queue);
    this.#workers = new Workers(ctx);
    ctx.nudge = () => this.#relay.nudge();
  }

  /** Starts relaying and working. The queue may be gone at any time: rows wait in Postgres. */
  static async start(ctx: Context, queue: Dispatcher, { concurrency, works }: WorkOptions): Promise<Work> {
    const work = new Work(ctx, queue);
    if (works) await queue.work((ticket) => work.#workers.handle(ticket), concurrency);
    ctx.nudge();
    return work;
  }

  /** Resolves when nothing is due and nothing runs: for tests and the simulator's clock. */
  async drain(): Promise<void> {
    for (;;) {
      this.#relay.nudge();
      await this.#relay.settled();
      if (await this.#idle()) return;
      await this.#workers.nextEnd(50);
    }
  }

  /** Moves the clock by `ms` through everything that falls due by then, in order of time. */
  async advance(ms: number): Promise<Date> {
    await this.drain();
    const { clock } = this.#ctx;
    const target = new Date(clock.now().getTime() + ms);
    for (let next = await this.#next(); next && next <= target; next = await this.#next()) {
      clock.moveTo(next);
      await this.drain();
    }
    clock.moveTo(target);
    await this.drain();
    return clock.now();
  }

  async stop(): Promise<void> {
    this.#ctx.nudge = () => {};
    await this.#relay.stop();
    await Promise.allSettled([...this.#ctx.background]);
    await this.#queue.close();
  }

  #next(): Promise<Date | null> {
    return this.#ctx.unit(nextDue);
  }

  get #quiet(): boolean {
    return this.#workers.running === 0 && !this.#relay.busy && this.#ctx.background.size === 0;
  }

  async #idle(): Promise<boolean> {
    return this.#quiet && (await this.#ctx.unit(backlog)).due === 0 && this.#quiet;
  }
}
