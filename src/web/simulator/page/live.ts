import { randomUUID } from 'node:crypto';
import type { PhoneId, Threads } from '../../../channels/simulator/threads.ts';
import type { Decision } from '../index.ts';

export interface LiveDeps {
  threads: Threads;
  /** The latest decisions, newest first; those already read are kept in `known`. */
  latest(known: Map<string, Decision>): Promise<Decision[]>;
  now(): Date;
}

/** What changed on the page since a moment. */
export interface Change {
  phones: PhoneId[];
  /** Null when no decision was added. */
  decisions: Decision[] | null;
  now: Date;
  cursor: string;
}

/** Decisions are rows, also of other processes: they are looked for so often while somebody watches. */
const LOOK_MS = 700;
/** What comes together is sent together. */
const GATHER_MS = 60;
/** A line at least so often, so that nothing between takes the stream for dead. */
const ALIVE_MS = 15_000;

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref());

/** One moving picture of phones and decisions for all that watch. Cursors of an earlier process see everything anew. */
export class Live {
  readonly #deps: LiveDeps;
  readonly #boot = randomUUID().slice(0, 8);
  readonly #known = new Map<string, Decision>();
  #decisions: Decision[] = [];
  /** Grows when decisions were added. */
  #version = 0;
  #reading: Promise<void> | null = null;
  #closed = false;

  constructor(deps: LiveDeps) {
    this.#deps = deps;
  }

  get cursor(): string {
    return `${this.#boot}.${this.#deps.threads.version}.${this.#version}`;
  }

  /** The latest decisions, read now. */
  async decisions(): Promise<Decision[]> {
    this.#reading ??= this.#read().finally(() => {
      this.#reading = null;
    });
    await this.#reading;
    return this.#decisions;
  }

  /** Changes after a cursor as they come, and null when it was quiet for long. Ends when `signal` says so. */
  async *changes(after: string, signal: AbortSignal): AsyncGenerator<Change | null> {
    let [threads, decided] = this.#seen(after);
    let [said, drift] = [Date.now(), this.#drift()];
    while (!this.#closed && !signal.aborted) {
      await this.decisions().catch(() => {});
      const phones = this.#deps.threads.changedAfter(threads);
      const moved = Math.abs(this.#drift() - drift) > 900;
      if (phones.length > 0 || this.#version !== decided || moved) {
        const decisions = this.#version === decided ? null : this.#decisions;
        [threads, decided, said, drift] = [this.#deps.threads.version, this.#version, Date.now(), this.#drift()];
        yield { phones, decisions, now: this.#deps.now(), cursor: this.cursor };
      } else if (Date.now() - said > ALIVE_MS) {
        said = Date.now();
        yield null;
      }
      await this.#next(threads, signal);
    }
  }

  close(): void {
    this.#closed = true;
  }

  /** How far the helpline's clock is ahead of ours. */
  #drift(): number {
    return this.#deps.now().getTime() - Date.now();
  }

  #seen(after: string): [threads: number, decisions: number] {
    const [boot, threads, decisions] = after.split('.');
    return boot === this.#boot ? [Number(threads) || 0, Number(decisions) || 0] : [0, -1];
  }

  async #read(): Promise<void> {
    const before = this.#decisions[0]?.id;
    const count = this.#decisions.length;
    const decisions = await this.#deps.latest(this.#known);
    if (decisions[0]?.id !== before || decisions.length !== count) this.#version += 1;
    this.#decisions = decisions;
  }

  /** Resolves soon after a phone changed, or when it is time to look. */
  async #next(version: number, signal: AbortSignal): Promise<void> {
    if (this.#deps.threads.version !== version) return pause(GATHER_MS);
    await new Promise<void>((resolve) => {
      const done = (): void => {
        end();
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const end = this.#deps.threads.onChange(done);
      const timer = setTimeout(done, LOOK_MS);
      signal.addEventListener('abort', done);
    });
    await pause(GATHER_MS);
  }
}
