import { setTimeout as pause } from 'node:timers/promises';
import { type Callback, FakeTwilio, type KeptMessage, type TwilioFault } from '../support/fake-twilio.ts';
import type { Dice } from './dice.ts';
import type { Accepted, Brought, Refused } from './evidence.ts';

/** How often a send meets what, in [0, 1]; `late`: its callbacks come seconds afterwards. */
export interface Weather {
  busy: number;
  broken: number;
  lost: number;
  taken: number;
  late: number;
}

export const CALM: Weather = { busy: 0, broken: 0, lost: 0, taken: 0, late: 0 };
export const DOWN: Weather = { ...CALM, broken: 1 };
export const HANGING: Weather = { ...CALM, lost: 0.5, taken: 0.5 };
export const ROUGH: Weather = { busy: 0.03, broken: 0.03, lost: 0.01, taken: 0.01, late: 0.2 };

const PUBLIC = 'https://helpline.example.org';
const PATIENCE_MS = 5_000;
const AGAIN_MS = [100, 300, 1_000, 2_000] as const;

/**
 * A provider that can be asked again: it brings every message until it hears 200, sometimes twice, keeps what it was
 * given to send, and writes down all of it for the auditor.
 */
export class Provider {
  readonly brought: Brought[] = [];
  readonly refused: Refused[] = [];
  weather: Weather = CALM;
  readonly #fake: FakeTwilio;
  readonly #dice: Dice;
  readonly #phones = new Map<string, (text: string) => void>();
  readonly #running = new Set<Promise<void>>();
  #seen = 0;
  #pump: NodeJS.Timeout;
  #webUrls: string[] = [];
  #turn = 0;
  /** Asked at each first 200: is the message in the database now? */
  probe: (sid: string) => Promise<boolean> = async () => true;

  private constructor(fake: FakeTwilio, dice: Dice) {
    this.#fake = fake;
    this.#dice = dice;
    fake.weather = (form) => this.#weatherFor(form);
    this.#pump = setInterval(() => this.#tellPhones(), 50);
  }

  /** Its clock is its own: a jump of ours is none of its. */
  static async start(dice: Dice, now: () => Date): Promise<Provider> {
    return new Provider(await FakeTwilio.start({ publicBaseUrl: PUBLIC, now }), dice);
  }

  /** Where the helpline's web processes listen; it takes them in turn. */
  callsAt(urls: string[]): void {
    this.#webUrls = urls;
  }

  /** What the helpline is told of its account. */
  get account() {
    const { url, accountSid, authToken } = this.#fake;
    return { url, accountSid, authToken, publicBaseUrl: PUBLIC };
  }

  get accepted(): Accepted[] {
    return this.#fake.messages.map(({ sid, to, body }) => ({ sid, to, body }));
  }

  /** Hears everything that this phone is sent from now on. */
  onMessage(phone: string, hear: (text: string) => void): void {
    this.#phones.set(phone, hear);
  }

  /** A message from a phone, brought until it is taken. Resolves at its 200. */
  async says(from: string, text: string): Promise<string> {
    const to = from.startsWith('whatsapp:') ? 'whatsapp:+62811000002' : '+62811000001';
    const callback = this.#fake.inbound({ From: from, To: to, Body: text });
    const sid = new URLSearchParams(callback.body).get('MessageSid') ?? '';
    const brought: Brought = {
      sid,
      from,
      callback,
      firstAt: performance.now(),
      takenAt: null,
      seen: null,
      answers: [],
    };
    this.brought.push(brought);
    await this.#bring(brought);
    return sid;
  }

  /** The same webhook once more, whenever. @returns its status */
  again({ callback }: Brought): Promise<number> {
    return this.#post(callback);
  }

  /** Resolves when all that was begun is answered. */
  async quiet(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }

  async close(): Promise<void> {
    clearInterval(this.#pump);
    await this.#fake.close();
  }

  async #bring(brought: Brought): Promise<void> {
    const twice = this.#dice.happens(0.05);
    if (twice) this.#behind(this.#post(brought.callback).then((status) => void brought.answers.push(status)));
    for (let tries = 0; ; tries += 1) {
      const status = await this.#post(brought.callback);
      brought.answers.push(status);
      if (status === 200) break;
      await pause(AGAIN_MS[tries] ?? AGAIN_MS[3]);
    }
    brought.takenAt = performance.now();
    if (this.#dice.happens(0.25)) brought.seen = await this.probe(brought.sid).catch(() => null);
  }

  /** 0 where nobody answered. */
  async #post({ path, body, signature }: Callback): Promise<number> {
    this.#turn += 1;
    const url = this.#webUrls[this.#turn % this.#webUrls.length] ?? '';
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signature };
    const signal = AbortSignal.timeout(PATIENCE_MS);
    try {
      const response = await fetch(url + path, { method: 'POST', headers, body, signal });
      await response.arrayBuffer();
      return response.status;
    } catch {
      return 0;
    }
  }

  #behind(work: Promise<void>): void {
    const kept = work.finally(() => this.#running.delete(kept));
    this.#running.add(kept);
  }

  #weatherFor(form: URLSearchParams): TwilioFault | undefined {
    const { busy, broken, lost, taken } = this.weather;
    const thrown = this.#dice.next();
    const limits: [number, TwilioFault, Refused['how']][] = [
      [busy, { status: 429, code: 20429 }, 'refused'],
      [busy + broken, { status: 500 }, 'refused'],
      [busy + broken + lost, 'lost', 'lost'],
      [busy + broken + lost + taken, 'taken', 'taken'],
    ];
    const met = limits.find(([limit]) => thrown < limit);
    if (met) this.refused.push({ to: form.get('To') ?? '', body: form.get('Body') ?? '', how: met[2] });
    return met?.[1];
  }

  #tellPhones(): void {
    const fresh = this.#fake.messages.slice(this.#seen);
    this.#seen += fresh.length;
    for (const message of fresh) {
      this.#phones.get(message.to)?.(message.body);
      this.#behind(this.#callBack(message));
    }
  }

  /** Its two callbacks, soon or late, and never in the way of anything. */
  async #callBack({ sid }: KeptMessage): Promise<void> {
    const late = this.#dice.happens(this.weather.late);
    await pause(late ? 3_000 : 100);
    const told = ['sent', 'delivered'].map((status) => this.#fake.status(sid, status));
    for (const callback of late ? told.reverse() : told) await this.#post(callback);
  }
}
