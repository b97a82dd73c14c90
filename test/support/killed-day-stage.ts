import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { Redis } from 'ioredis';
import type { Received } from '../../src/channels/simulator/received.ts';
import { freePort } from '../../src/store/embedded/free-port.ts';
import { BY_DAY } from './by-day.ts';
import type { DayStage } from './day-stage.ts';
import { MINUTE, type Phone } from './helpline.ts';
import { startProcess } from './start-process.ts';

const run = promisify(execFile);

export interface KilledDay {
  begins: Date;
  databaseUrl: string;
  /** The queue, a Redis of its own, wiped with every kill; null: it is on PostgreSQL. */
  redisUrl: string | null;
  /** The folder whose `src/main.js` starts it. */
  home: string;
  /** Behind which steps, messages and passing time, the process is killed, counted from 0. */
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
  DATA_DIR: resolve('.data/test'),
});

async function wipe(redisUrl: string | null): Promise<void> {
  if (redisUrl === null) return;
  const redis = new Redis(redisUrl);
  await redis.flushall();
  redis.disconnect();
}

/** A whole process on the day's clock, which is killed between steps, loses its queue and comes up at the same minute. */
export async function openKilledDay(day: KilledDay): Promise<DayStage> {
  const port = await freePort();
  const env = settings(port, day);
  let now = day.begins.getTime();
  const start = async () => {
    const shifted = { ...env, SHIFT_MS: String(now - Date.now()) };
    const one = startProcess(process.execPath, [...BY_DAY.args, 'src/main.js'], { cwd: day.home, env: shifted });
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
  let steps = 0;
  /** Between two steps: killed, its queue wiped, and the last message delivered once more. */
  const perhapsKilled = async (last: object | null) => {
    if (day.kills.has(steps)) {
      before.push(...(await inProcess()));
      await kill();
      await wipe(day.redisUrl);
      running = await start();
      if (last) await ask('messages', last);
      await passes('0s');
    }
    steps += 1;
  };
  return {
    async says({ channel, from }: Phone, text, more = {}) {
      const message = { channel, from, ...(text === '' ? {} : { text }), ...more, id: `day-${steps}` };
      await Promise.all([ask('messages', message), ask('messages', message)]);
      await passes(QUIET);
      await perhapsKilled(message);
    },
    async passes(ms) {
      // The simulator's clock takes five figures.
      await passes(ms % MINUTE === 0 ? `${ms / MINUTE}m` : `${ms / 1000}s`);
      await perhapsKilled(null);
    },
    fails: async ({ channel, from: address }, error) => {
      await ask('faults', { channel, address, error, times: 1 });
    },
    async desk(args) {
      const command = [
        ...BY_DAY.args,
        '--import',
        'tsx',
        'src/cli/desk.ts',
        ...args,
        '--by',
        'CONTOH',
        '--why',
        'sudah ditelepon',
      ];
      await run(process.execPath, command, { env: { ...env, SHIFT_MS: String(now - Date.now()) } });
      await passes('0s');
    },
    messages: async () => [...before, ...(await inProcess())],
    roster: async () => ((await ask('roster')) as { officers: Awaited<ReturnType<DayStage['roster']>> }).officers,
    close: kill,
  };
}
