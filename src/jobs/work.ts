import type { Context } from '../context.ts';
import { backlog } from '../store/queries/outbox.ts';
import { beginner } from './begin.ts';
import type { Dispatcher, Ticket } from './queue.ts';
import { Relay, takeTickets } from './relay.ts';
import { createSenders } from './send-messages.ts';
import { Workers } from './workers.ts';

export interface WorkOptions {
  /** Jobs at once in this process. */
  concurrency: number;
  /** False for a process that only answers the web: it hands out, others work. */
  works: boolean;
}

/** Work done at once while the clock is moved: within the connections of the pool. */
const AT_ONCE = 8;

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
    if (works) await queue.work((ticket) => work.#handle(ticket), concurrency);
    if (works) Object.assign(ctx, createSenders(ctx), { begin: beginner(ctx, work.#workers) });
    ctx.nudge();
    return work;
  }

  async #handle(ticket: Ticket): Promise<void> {
    await this.#workers.handle(ticket);
    this.#relay.roomMade();
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
    return this.#relay.holdDuring(() => this.#moveThrough(ms));
  }

  async #moveThrough(ms: number): Promise<Date> {
    const { clock } = this.#ctx;
    const target = new Date(clock.now().getTime() + ms);
    for (let next = await this.#workOff(); next && next <= target; next = await this.#workOff()) clock.moveTo(next);
    clock.moveTo(target);
    await this.#workOff();
    return clock.now();
  }

  /** As `drain`, but past the queue: a month has thousands of moments. @returns when the next row falls due */
  async #workOff(): Promise<Date | null> {
    for (;;) {
      const taken = await takeTickets(this.#ctx, AT_ONCE);
      await Promise.all(taken.map((ticket) => this.#workers.handle(ticket)));
      if (taken.length > 0) continue;
      const { due, oldest } = await this.#ctx.unit(backlog);
      if (due === 0 && this.#quiet) return oldest;
      await this.#workers.nextEnd(50);
    }
  }

  async stop(): Promise<void> {
    this.#ctx.nudge = () => {};
    this.#ctx.sendAtOnce = () => false;
    this.#ctx.begin = () => {};
    this.#ctx.claimAtOnce = async () => null;
    await this.#relay.stop();
    await Promise.allSettled([...this.#ctx.background]);
    await this.#queue.close();
  }

  get #quiet(): boolean {
    return this.#workers.running === 0 && !this.#relay.busy && this.#ctx.background.size === 0;
  }

  async #idle(): Promise<boolean> {
    return this.#quiet && (await this.#ctx.unit(backlog)).due === 0 && this.#quiet;
  }
}
