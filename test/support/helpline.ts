import { randomBytes } from 'node:crypto';
import { Writable } from 'node:stream';
import { inject } from 'vitest';
import type { Received } from '../../src/channels/simulator/received.ts';
import { createClock } from '../../src/clock.ts';
import { readConfig } from '../../src/config.ts';
import { loadContent } from '../../src/content.ts';
import type { Content } from '../../src/context.ts';
import { type Service, startService } from '../../src/service.ts';
import { timerWaits } from '../../src/store/queries/outbox.ts';
import type { Decision, RosterEntry } from '../../src/web/simulator/index.ts';
import { createTestDatabase } from './postgres.ts';

/** The two queues of the house; Redis is null on a machine without one. */
export const BACKENDS = ['postgres', 'redis'] as const;
export type Backend = (typeof BACKENDS)[number];

export interface HelplineOptions {
  backend?: Backend;
  /** Use this database instead of a fresh one; it is not dropped at the end. */
  databaseUrl?: string;
  env?: Record<string, string>;
  /** Where the clock begins; noon of Jakarta on a working day by default. */
  now?: Date;
  /** One that was stopped: this one goes on with its database, clock and phones. */
  after?: TestHelpline;
  content?: (content: Content) => Content;
}

/** A whole helpline on real parts with simulated phones, its own database and a clock that tests move. */
export interface TestHelpline extends Service {
  databaseUrl: string;
  /** Every line it logged. */
  logged: string[];
  /** A phone sends; resolves when it was stored. */
  sends(phone: Phone, text: string, more?: Record<string, unknown>): Promise<number>;
  /** Sends, and waits until all that follows has happened. */
  says(phone: Phone, text: string, more?: Record<string, unknown>): Promise<void>;
  /** Waits until all that follows from what came in has happened, the quiet after bubbles too. */
  settles(): Promise<void>;
  /** All texts a phone has received so far. */
  heard(phone: Phone): Promise<string[]>;
  messages(phone?: Phone): Promise<Received[]>;
  decisions(): Promise<Decision[]>;
  roster(): Promise<RosterEntry[]>;
  /** The phone of an officer of the demo roster by a part of her name. */
  officer(name: string): Promise<Phone>;
  passes(ms: number): Promise<void>;
  close(): Promise<void>;
}

export interface Phone {
  channel: 'sms' | 'whatsapp';
  from: string;
}

const key = () => randomBytes(32).toString('base64');
const KEYS = { HELPLINE_MASTER_KEY: key(), HELPLINE_LOOKUP_KEY: key() };

/** Noon in Jakarta on an invented working day. */
export const NOON = new Date('2026-11-25T05:00:00Z');
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

let read: Content | null = null;

/** Read once a test file: flows, words and places do not change between its tests. */
export function sharedContent(): Content {
  read ??= loadContent({ cacheDir: '.data/test', brand: 'CONTOH', warn: () => {} });
  return read;
}

/** Only a test moves it, but for a millisecond a look: how fast the machine is changes no hour that anybody reads. */
function clockFrom(start: Date) {
  let looks = 0;
  return createClock(() => start.getTime() + looks++);
}

const collector = (lines: string[]) =>
  new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });

/** Starts one; `close` ends it and drops its database. */
export async function startHelpline(options: HelplineOptions = {}): Promise<TestHelpline> {
  const given = options.databaseUrl ?? options.after?.databaseUrl;
  const own = given ? null : await createTestDatabase();
  const databaseUrl = given ?? own?.url ?? '';
  const redisUrl = options.backend === 'redis' ? inject('redisUrl') : null;
  const config = readConfig({
    ...KEYS,
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    PORT: '0',
    SIMULATOR: 'on',
    HELPLINE_NAME: 'CONTOH',
    DATA_DIR: '.data/test',
    ...(redisUrl && { REDIS_URL: `${redisUrl}/${databaseNumber()}` }),
    ...options.env,
  });
  const logged: string[] = [];
  const service = await startService(config, {
    clock: options.after?.ctx.clock ?? clockFrom(options.now ?? NOON),
    simulator: options.after?.simulator ?? null,
    logTo: collector(logged),
    content: options.content?.(sharedContent()) ?? sharedContent(),
  });
  return { ...service, databaseUrl, logged, ...phones(service), close: () => closeAll(service, own) };
}

/** What gathers is read when it has been quiet: the test does not wait, the clock does. */
async function settles(service: Service): Promise<void> {
  await service.work.drain();
  const waits = await service.ctx.unit((unit) => timerWaits(unit, 'quiet'));
  if (waits) await service.work.advance(service.ctx.config.QUIET_SECONDS * 1000);
}

/** Files run side by side and share one Redis: each takes a database of its own. */
const databaseNumber = () => Number(process.env.VITEST_POOL_ID ?? 1) % 16;

async function closeAll(service: Service, database: { drop(): Promise<void> } | null): Promise<void> {
  await service.stop();
  await database?.drop();
}

type Get = (path: string) => Promise<{ decisions: Decision[] }>;

/** One page holds a thousand. */
async function allDecisions(get: Get): Promise<Decision[]> {
  const all: Decision[] = [];
  for (;;) {
    const last = all.at(-1);
    const { decisions } = await get(`/simulator/decisions${last ? `?after=${last.id}` : ''}`);
    if (decisions.length === 0) return all;
    all.push(...decisions);
  }
}

function phones(service: Service) {
  const get = async (path: string) => (await service.app.inject({ url: path })).json();
  const sends = async (phone: Phone, text: string, more: Record<string, unknown> = {}) => {
    const answer = await service.app.inject({
      method: 'POST',
      url: '/simulator/messages',
      payload: { ...phone, text, ...more },
    });
    return answer.statusCode;
  };
  const all = async (phone?: Phone): Promise<Received[]> => {
    const query = phone ? `?address=${encodeURIComponent(phone.from)}` : '';
    const { messages } = await get(`/simulator/messages${query}`);
    return messages.filter((one: Received) => !phone || one.channel === phone.channel);
  };
  return {
    sends,
    async says(phone: Phone, text: string, more: Record<string, unknown> = {}) {
      await sends(phone, text, more);
      await settles(service);
    },
    settles: () => settles(service),
    messages: all,
    heard: async (phone: Phone) => (await all(phone)).map((one) => one.text),
    decisions: () => allDecisions(get),
    roster: async (): Promise<RosterEntry[]> => (await get('/simulator/roster')).officers,
    async officer(name: string): Promise<Phone> {
      const { officers } = await get('/simulator/roster');
      const found = officers.find((one: RosterEntry) => one.name.includes(name));
      if (!found) throw new Error(`no officer ${name}`);
      return { channel: found.channel, from: found.address };
    },
    async passes(ms: number) {
      await service.work.advance(ms);
    },
  };
}
