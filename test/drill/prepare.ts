import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import postgres, { type Sql } from 'postgres';
import { freePort } from '../../src/store/embedded/free-port.ts';
import { type EmbeddedServer, startEmbedded } from '../../src/store/embedded/start-embedded.ts';
import { BY_DAY } from '../support/by-day.ts';
import { compileInto } from '../support/compiled.ts';
import { type CutProxy, startCutProxy } from '../support/cut-proxy.ts';
import { startRedisOn, type TestRedis } from '../support/redis.ts';
import { makeScratch } from '../support/scratch.ts';
import { twilioEnv } from '../support/twilio-config.ts';
import { Member } from './crew.ts';
import type { Dice } from './dice.ts';
import { Provider } from './provider.ts';
import { ROSTER } from './roster.ts';

export type Backend = 'postgres' | 'redis';

/** What a drill runs on. */
export interface Parts {
  scratch: string;
  database: EmbeddedServer;
  wire: CutProxy;
  redis: TestRedis | null;
  sql: Sql;
  provider: Provider;
  web: Member[];
  workers: Member[];
  roster: string;
  env: NodeJS.ProcessEnv;
  shift: number;
  /** How far the time of the world is ahead of this machine's. */
  time: { passed: number };
  shiftFile: string;
}

/** Of the auditor, whose connections are few. */
export const openSql = (url: string): Sql => postgres(url, { max: 2, onnotice: () => undefined });
/** On the data there are. */
export const startDatabase = (scratch: string): Promise<EmbeddedServer> =>
  startEmbedded({ dataDir: join(scratch, 'postgres'), clonePath: scratch, log: () => undefined });

/** It remembers when each transaction was committed: numbers are given at its begin, which says nothing of the order. */
async function firstDatabase(scratch: string): Promise<EmbeddedServer> {
  const first = await startDatabase(scratch);
  const sql = openSql(first.url);
  await sql`alter system set track_commit_timestamp = on`;
  await sql.end();
  await first.stop();
  return startDatabase(scratch);
}

async function startQueue(backend: Backend, scratch: string): Promise<TestRedis | null> {
  if (backend === 'postgres') return null;
  const redis = await startRedisOn(scratch, await freePort());
  if (!redis) throw new Error('There is no redis-server on this machine: --backend postgres');
  return redis;
}

/** Everything but the processes of the helpline runs when it resolves. */
export async function prepare(backend: Backend, dice: Dice, crew: { web: number; workers: number }): Promise<Parts> {
  const scratch = await makeScratch();
  const home = await compileInto(scratch);
  const database = await firstDatabase(scratch);
  const wire = await startCutProxy(database.url);
  const redis = await startQueue(backend, scratch);
  const shift = Number(BY_DAY.env.SHIFT_MS);
  const time = { passed: shift };
  const provider = await Provider.start(dice, () => new Date(Date.now() + time.passed));
  const files = { shiftFile: join(scratch, 'shift'), roster: join(scratch, 'petugas.csv') };
  await Promise.all([writeFile(files.shiftFile, String(shift)), writeFile(files.roster, ROSTER)]);
  await mkdir(join(scratch, 'data'));
  const key = () => randomBytes(32).toString('base64');
  const env = {
    PATH: process.env.PATH,
    DATABASE_URL: wire.url,
    DATABASE_POOL: '6',
    ...(redis ? { REDIS_URL: redis.url } : {}),
    HELPLINE_MASTER_KEY: key(),
    HELPLINE_LOOKUP_KEY: key(),
    SIMULATOR: 'off',
    QUIET_SECONDS: '1',
    LOG_LEVEL: 'trace',
    DATA_DIR: join(scratch, 'data'),
    SHIFT_FILE: files.shiftFile,
    ...twilioEnv(provider.account, provider.account.publicBaseUrl),
  };
  const ports = await Promise.all(Array.from({ length: crew.web }, freePort));
  const web = ports.map((port, n) => new Member(`web ${n + 1}`, home, { ...env, ROLE: 'web', PORT: String(port) }));
  const workers = Array.from(
    { length: crew.workers },
    (_, n) => new Member(`worker ${n + 1}`, home, { ...env, ROLE: 'worker' }),
  );
  provider.callsAt(ports.map((port) => `http://127.0.0.1:${port}`));
  const sql = openSql(database.url);
  return { scratch, database, wire, redis, sql, provider, web, workers, env, shift, time, ...files };
}
