import type { Context } from '../context.ts';
import { describeError } from '../describe-error.ts';
import { JOBS } from './index.ts';
import type { Job } from './job.ts';
import type { Ticket } from './queue.ts';

/** Runs the job of a ticket; knows how many run, and tells when one ends. */
export class Workers {
  readonly #ctx: Context;
  readonly #jobs = new Map<string, Job>(JOBS.map((job) => [job.name, job]));
  #running = 0;
  #ended: (() => void)[] = [];

  constructor(ctx: Context) {
    this.#ctx = ctx;
  }

  get running(): number {
    return this.#running;
  }

  /** Never throws: what is thrown to the queue would be kept there, and may hold a text. */
  async handle({ id, job }: Ticket): Promise<void> {
    this.#running += 1;
    try {
      await this.#ctx.tracing.step(job, { work: id }, async () => this.#jobs.get(job)?.run(this.#ctx, id));
    } catch (error) {
      this.#ctx.log.error({ work: id, job, err: describeError(error) }, 'job died');
    } finally {
      this.#running -= 1;
      for (const tell of this.#ended.splice(0)) tell();
    }
  }

  /** Resolves when a job ends, or after `ms`. */
  async nextEnd(ms: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      timer = setTimeout(resolve, ms);
      this.#ended.push(resolve);
    });
    clearTimeout(timer);
  }
}
