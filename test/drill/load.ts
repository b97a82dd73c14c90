import { setTimeout as pause } from 'node:timers/promises';
import type { Dice } from './dice.ts';
import type { Person } from './people.ts';
import type { Provider } from './provider.ts';
import { OFFICERS } from './roster.ts';

/** How long somebody looks at her phone for an answer before she goes on. */
const LOOKS_MS = 20_000;

/** People and officers at their phones, until `stop`. */
export class Load {
  readonly #provider: Provider;
  readonly #dice: Dice;
  readonly #going = new Set<Promise<unknown>>();
  #stopped = false;
  #ended = false;
  #newcomers = 0;

  constructor(provider: Provider, dice: Dice) {
    this.#provider = provider;
    this.#dice = dice;
    for (const phone of OFFICERS) provider.onMessage(phone, (text) => this.#officerHears(phone, text));
    // A worker that was ready before the others has asked them already.
    for (const { to, body } of provider.accepted) if (OFFICERS.includes(to)) this.#officerHears(to, body);
  }

  /** Everybody begins within `spreadMs`, says her lines, and asks for news now and then. */
  begin(everybody: readonly Person[], spreadMs: number): void {
    for (const person of everybody) this.#behind(this.#live(person, this.#dice.below(spreadMs)));
  }

  /** Somebody new writes now. @returns milliseconds until she has an answer, or null */
  async asksNow(patienceMs: number): Promise<number | null> {
    this.#newcomers += 1;
    const phone = `whatsapp:+658300${String(this.#newcomers).padStart(4, '0')}`;
    const begun = performance.now();
    const heard = this.#hears(phone, patienceMs);
    this.#behind(this.#provider.says(phone, 'halo'));
    await heard;
    const took = Math.round(performance.now() - begun);
    return took < patienceMs ? took : null;
  }

  /** No new lines; what was begun is said to the end. Officers go on answering. */
  async stop(): Promise<void> {
    this.#stopped = true;
    while (this.#going.size > 0) await Promise.all(this.#going);
  }

  /** Officers put their phones away; what they were about to answer is said. */
  async end(): Promise<void> {
    this.#ended = true;
    await this.stop();
  }

  async #live(person: Person, beginsAfter: number): Promise<void> {
    await this.#unlessStopped(beginsAfter);
    await (person.bubbles ? this.#bubble(person) : this.#talk(person));
    while (!this.#stopped) {
      await this.#unlessStopped(10_000 + this.#dice.below(20_000));
      if (!this.#stopped) await this.#provider.says(person.phone, person.reports ? 'STATUS' : 'terima kasih');
    }
  }

  async #talk({ phone, lines }: Person): Promise<void> {
    for (const line of lines) {
      const heard = this.#hears(phone);
      await this.#provider.says(phone, line);
      await heard;
    }
  }

  /** Sent within a second, on the way at the same time: the network may swap them. */
  async #bubble({ phone, lines }: Person): Promise<void> {
    const sent = lines.map(async (line) => {
      await pause(this.#dice.below(400));
      await this.#provider.says(phone, line);
    });
    await Promise.all(sent);
  }

  /** Resolves at the next message to this phone, or when she has looked long enough. */
  #hears(phone: string, patienceMs = LOOKS_MS): Promise<void> {
    return new Promise((resolve) => {
      const late = setTimeout(resolve, patienceMs);
      this.#provider.onMessage(phone, () => {
        clearTimeout(late);
        resolve();
      });
    });
  }

  /** Seven of ten take what they are asked, one says no, two say nothing. */
  #officerHears(phone: string, text: string): void {
    if (this.#ended) return;
    const [number] = /\b[1-9]\d{4,7}\b/.exec(text) ?? [];
    const thrown = this.#dice.below(10);
    if (text.includes('SIAP')) this.#answers(phone, 'SIAP');
    else if (number && thrown < 8 && /terima,|Balas 1 kalau/.test(text))
      this.#answers(phone, `${number} ${thrown < 7 ? 1 : 2}`);
  }

  #answers(phone: string, text: string): void {
    this.#behind(pause(300 + this.#dice.below(3_000)).then(() => this.#provider.says(phone, text)));
  }

  async #unlessStopped(ms: number): Promise<void> {
    const until = performance.now() + ms;
    while (!this.#stopped && performance.now() < until) await pause(Math.min(100, ms));
  }

  #behind(work: Promise<unknown>): void {
    const kept = work.finally(() => this.#going.delete(kept));
    this.#going.add(kept);
  }
}
