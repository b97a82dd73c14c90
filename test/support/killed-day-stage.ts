import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';
import type { Received } from '../../src/channels/simulator/received.ts';
import { freePort } from '../../src/store/embedded/free-port.ts';
import { BY_DAY } from './by-day.ts';
import type { DayStage } from './day-stage.ts';
import type { Phone } from './helpline.ts';
import { startProcess } from './start-process.ts';

export interface KilledDay {
  begins: Date;
  databaseUrl: string;
  /** The queue, a database of Redis by itself, wiped with every kill; null: it is on PostgreSQL. */
  redisUrl: string | null;
  /** Behind which messages the process is killed, counted from 0. */
  kills: ReadonlySet<number>;
}

const QUIET = '2s';

const settings = (port: number, { databaseUrl, redisUrl }: KilledDay): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  DATABASE_URL: databaseUrl,
  ...(redisUrl !== null && { REDIS_URL: redisUrl }),
  HELPLINE_MASTER_KEY: randomBytes(32).toString('base64'),
  HELPLINE_LOOKUP_KEY: randomBytes(32).toString('base64'),
  SIMULATOR: 'on',
  QUIET_SECONDS: '1',
  PORT: String(port),
  DATA_DIR: '.data/test',
});

async function wipe(redisUrl: string | null): Promise<void> {
  if (redisUrl === null) return;
  const redis = new Redis(redisUrl);
  await redis.flushdb();
  redis.disconnect();
}

/** A whole process on the day's clock, which is killed between steps, loses its queue and comes up at the same minute. */
export async function openKilledDay(day: KilledDay): Promise<DayStage> {
  const port = await freePort();
  const env = settings(port, day);
  let now = day.begins.getTime();
  const start = async () => {
    const shifted = { ...env, SHIFT_MS: String(now - Date.now()) };
    const one = startProcess(process.execPath, [...BY_DAY.args, '--import', 'tsx', 'src/main.ts'], { env: shifted });
    await one.says(/is ready/, 120_000);
    return one;
  };
  let running = await start();
  const kill = async () => {
    running.signal('SIGKILL');
    await running.ended;
  };
  const ask = async (path: string, body?: unknown) => {
    const headers = { 'content-type': 'application/json' };
    const request = body === undefined ? {} : { method: 'POST', headers, body: JSON.stringify(body) };
    const answer = await fetch(`http://127.0.0.1:${port}/simulator/${path}`, request);
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    return answer.json();
  };
  const passes = async (advance: string) => {
    const answer = (await ask('clock', { advance })) as { now: string };
    now = Date.parse(answer.now);
  };
  // What phones got lives in the process: it is read before each kill.
  const before: Received[] = [];
  const inProcess = async () => ((await ask('messages')) as { messages: Received[] }).messages;
  let said = 0;
  return {
    async says({ channel, from }: Phone, text, more = {}) {
      const message = { channel, from, ...(text === '' ? {} : { text }), ...more, id: `day-${said}` };
      await Promise.all([ask('messages', message), ask('messages', message)]);
      await passes(QUIET);
      if (day.kills.has(said)) {
        before.push(...(await inProcess()));
        await kill();
        await wipe(day.redisUrl);
        running = await start();
        await ask('messages', message);
        await passes('0s');
      }
      said += 1;
    },
    passes: (ms) => passes(`${ms / 1000}s`),
    fails: async ({ channel, from: address }, error) => {
      await ask('faults', { channel, address, error, times: 1 });
    },
    desk: () => Promise.reject(new Error('the desk is not in this process')),
    messages: async () => [...before, ...(await inProcess())],
    roster: async () => ((await ask('roster')) as { officers: Awaited<ReturnType<DayStage['roster']>> }).officers,
    close: kill,
  };
}
