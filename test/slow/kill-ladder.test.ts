import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import postgres, { type Sql } from 'postgres';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { freePort } from '../../src/store/embedded/free-port.ts';
import { type EmbeddedServer, startEmbedded } from '../../src/store/embedded/start-embedded.ts';
import { createEmptyDatabase, type TestDatabase } from '../support/postgres.ts';
import { makeScratch } from '../support/scratch.ts';
import { type Running, startProcess } from '../support/start-process.ts';

let scratch: string;
let server: EmbeddedServer;
let database: TestDatabase;
let sql: Sql;
let running: Running | null;
let env: NodeJS.ProcessEnv;
let base: string;

beforeAll(async () => {
  scratch = await makeScratch();
  server = await startEmbedded({ dataDir: scratch, clonePath: scratch, log: () => undefined });
});
afterAll(async () => {
  await server.stop();
  await rm(scratch, { recursive: true, force: true });
});
beforeEach(async () => {
  database = await createEmptyDatabase(server.url);
  sql = postgres(database.url, { max: 1, onnotice: () => undefined });
  const port = await freePort();
  base = `http://127.0.0.1:${port}`;
  const key = () => randomBytes(32).toString('base64');
  env = {
    PATH: process.env.PATH,
    DATABASE_URL: database.url,
    HELPLINE_MASTER_KEY: key(),
    HELPLINE_LOOKUP_KEY: key(),
    SIMULATOR: 'on',
    QUIET_SECONDS: '1',
    PORT: String(port),
    DATA_DIR: '.data/test',
  };
  running = null;
});
afterEach(async () => {
  await kill();
  await sql.end();
  await database.drop();
});

async function start(): Promise<void> {
  running = startProcess(process.execPath, ['--import', 'tsx', 'src/main.ts'], { env });
  await running.says(/is ready/);
}

async function kill(): Promise<void> {
  if (!running) return;
  running.signal('SIGKILL');
  await running.ended;
  running = null;
}

async function post(path: string, body: unknown): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${base}/simulator/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  expect(answer.ok).toBe(true);
}
const says = (from: string, channel: string, text: string) => post('messages', { from, channel, text });
const passes = (advance: string) => post('clock', { advance });

/** A restarted process has the real clock again: what is due later is looked at as far as the old one had come. */
async function restarted(cameTo: number): Promise<void> {
  await start();
  await passes(`${cameTo}m`);
}

/** One process of PostgreSQL is killed: it ends all others, loses its memory and comes up again from its log. */
async function crashPostgres(): Promise<void> {
  const [{ pid } = { pid: 0 }] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
  process.kill(pid, 'SIGKILL');
  for (let tries = 0; tries < 300; tries += 1) {
    if (await sql`select 1`.catch(() => null)) return;
    await pause(100);
  }
  throw new Error('PostgreSQL did not come up again');
}

describe.each(['postgres', 'redis'] as const)('the ladder on the %s queue', (backend) => {
  const redisUrl = inject('redisUrl');
  const skip = backend === 'redis' && redisUrl === null;
  beforeEach(() => {
    if (backend === 'redis') env.REDIS_URL = `${redisUrl}/10`;
  });
  const wipe = async () => {
    if (!env.REDIS_URL) return;
    const redis = new Redis(env.REDIS_URL);
    await redis.flushall();
    redis.disconnect();
  };

  it.skipIf(skip)(
    'goes on after a kill, a wiped queue and a crash of PostgreSQL: each step once, and the alarm comes',
    async () => {
      await start();
      await says('+6580005990', 'whatsapp', 'tolong saya dipukul majikan sekarang');
      await passes('1m');
      await kill();
      await wipe();
      await restarted(10);
      await crashPostgres();
      await passes('6m');
      await kill();
      await wipe();
      await restarted(33);
      await wipe();
      await passes('16m');

      const steps = await sql`select type, officer_id, count(*)::int as n from events
      where type in ('officer_alerted', 'officer_reminded') group by type, officer_id`;
      expect(steps.filter(({ type }) => type === 'officer_alerted')).toHaveLength(4);
      expect(steps.filter(({ type }) => type === 'officer_reminded')).toHaveLength(4);
      expect(steps.every(({ n }) => n === 1)).toBe(true);
      const [alarms] = await sql`select count(*)::int as n from events where type = 'desk_alarmed'`;
      expect(alarms?.n).toBeGreaterThanOrEqual(2);

      await says('+6280000000042', 'sms', '1');
      await passes('1m');
      expect(await sql`select state from cases`).toEqual([{ state: 'taken' }]);
      await kill();
      const [{ number } = {}] = await sql`select number from cases`;
      const verify = startProcess(process.execPath, ['--import', 'tsx', 'src/cli/case-verify.ts', String(number)], {
        env,
      });
      await verify.says(/each as it was told/);
      await verify.ended;
    },
  );
});
