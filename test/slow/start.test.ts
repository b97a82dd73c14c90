import { chmod, chown, cp, lchown, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import postgres, { type Sql } from 'postgres';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { elsewhereOf } from '../../src/store/embedded/find-place.ts';
import { livingPostmaster } from '../../src/store/embedded/postmaster-file.ts';
import { processesIn } from '../../src/store/embedded/processes-in.ts';
import { startEmbedded } from '../../src/store/embedded/start-embedded.ts';
import { clusterOf, databaseOf, holderOf, installHouse, readyUrl, startHouse } from '../support/house.ts';
import { makeScratch } from '../support/scratch.ts';
import type { Running } from '../support/start-process.ts';

const isRoot = process.getuid?.() === 0;
const NOBODY = 65_534;
let scratch: string;
/** A clone that only its owner may enter, installed without the tools of development. */
let clone: string;
let houses: Running[] = [];

beforeAll(async () => {
  scratch = await makeScratch();
  await mkdir(join(scratch, 'locked'), { mode: 0o700 });
  clone = join(scratch, 'locked', 'clone');
  await installHouse(clone);
});
afterEach(async () => {
  await Promise.all(houses.map(endHouse));
  houses = [];
  await rm(join(clone, '.data'), { recursive: true, force: true });
});
afterAll(async () => {
  await rm(scratch, { recursive: true });
  if (isRoot) await rm(elsewhereOf(clone), { recursive: true, force: true });
});

function start(more: Parameters<typeof startHouse>[1] = {}, folder = clone): Running {
  const house = startHouse(folder, more);
  houses.push(house);
  return house;
}

async function endHouse(house: Running): Promise<void> {
  try {
    house.signalGroup('SIGINT');
  } catch {
    // It has ended already.
  }
  await house.ended;
}

const dataDir = () => join(clone, '.data');

async function ask(url: string, query: (sql: Sql) => Promise<unknown>): Promise<unknown> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined });
  try {
    return await query(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

async function post(url: string, body: object): Promise<number> {
  const headers = { 'content-type': 'application/json' };
  return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).status;
}

async function writeFromPhone(url: string, text: string): Promise<void> {
  expect(await post(`${url}/simulator/messages`, { channel: 'sms', from: '+6280000005551', text })).toBe(202);
}

/** Until all that is due by then is done, the quiet after a first message too. */
async function passTime(url: string, advance: string): Promise<void> {
  expect(await post(`${url}/simulator/clock`, { advance })).toBe(200);
}

const REPORT = 'LAPOR anak saya mawar di arab 5 bln tdk digaji';
const messages = (sql: Sql) => sql`select state from messages`;
const written = (sql: Sql) => sql`select count(*)::int as events from events`;
const cases = (sql: Sql) => sql`select count(*)::int as cases from cases`;

it('is ready in half a minute from a clone that nobody else may enter, with nothing set and no development tools', async () => {
  const before = performance.now();
  const house = start();
  const url = await readyUrl(house);
  // Half of that on a machine with nothing else to do; this one may be a slow one.
  expect(performance.now() - before).toBeLessThan(30_000);
  expect((await fetch(`${url}/ready`)).status).toBe(200);
  expect(await ask(await databaseOf(dataDir()), (sql) => sql`show server_encoding`)).toMatchObject([
    { server_encoding: 'UTF8' },
  ]);
  const all = house.said.join('\n');
  expect(all).toContain('First start');
  expect(all).toContain('keys');
  if (isRoot) expect(all).toContain('the database is in /var/lib/desbumi-helpline/');
});

it('finishes a turn of two seconds when the whole process group is interrupted, then ends with nothing left', async () => {
  const house = start();
  const url = await readyUrl(house);
  const held = ask(await databaseOf(dataDir()), async (sql) => {
    await sql.begin(async (tx) => {
      await tx`lock table events in exclusive mode`;
      await writeFromPhone(url, REPORT);
      await expect.poll(() => waitsForLock(dataDir()), { timeout: 10_000 }).toBe(true);
      house.signalGroup('SIGINT');
      await tx`select pg_sleep(2)`;
    });
  });
  const interrupted = performance.now();
  await held;
  await house.ended;
  expect(performance.now() - interrupted).toBeLessThan(10_000 + 2_000);
  expect(processesIn(scratch)).toEqual([]);
  expect(await livingPostmaster(await clusterOf(dataDir()))).toBeNull();
  const database = await startEmbedded({ dataDir: dataDir(), clonePath: clone, log: () => undefined });
  expect(await ask(database.url, messages)).toEqual([{ state: 'done' }]);
  expect(await ask(database.url, written)).not.toEqual([{ events: 0 }]);
  await database.stop();
});

async function waitsForLock(data: string): Promise<boolean> {
  const rows = (await ask(
    await databaseOf(data),
    (sql) => sql`select 1 from pg_stat_activity where wait_event_type = 'Lock' and query ilike '%events%'`,
  )) as unknown[];
  return rows.length > 0;
}

it('goes on with the same data after kill -9 of node, and leaves no orphan', async () => {
  const first = start();
  await writeFromPhone(await readyUrl(first), REPORT);
  process.kill((await holderOf(dataDir())).pid, 'SIGKILL');
  await first.ended;
  expect(await livingPostmaster(await clusterOf(dataDir()))).not.toBeNull();
  const second = start();
  const url = await readyUrl(second);
  expect(second.said.join('\n')).toContain('taken over');
  await passTime(url, '2m');
  const database = await databaseOf(dataDir());
  expect(await ask(database, messages)).toEqual([{ state: 'done' }]);
  expect(await ask(database, cases)).toEqual([{ cases: 1 }]);
  await endHouse(second);
  expect(await livingPostmaster(await clusterOf(dataDir()))).toBeNull();
  expect(processesIn(scratch)).toEqual([]);
});

it('refuses a second start on one data directory, and the first goes on', async () => {
  const first = start();
  const url = await readyUrl(first);
  const second = start();
  expect(await second.ended).toBe(1);
  expect(second.said.join('\n')).toContain(`already runs on ${dataDir()}`);
  expect((await fetch(`${url}/ready`)).status).toBe(200);
});

it('serves two data directories of one clone side by side', async () => {
  const [a, b] = [join(scratch, 'a'), join(scratch, 'b')];
  const urls = await Promise.all([a, b].map((dataDir) => readyUrl(start({ dataDir }))));
  expect(new Set(urls).size).toBe(2);
  expect((await readdir(a)).sort()).toEqual((await readdir(b)).sort());
});

it.skipIf(!isRoot)('as root: serves a user who is not root', async () => {
  const home = join(scratch, 'user');
  await cp(clone, home, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.startsWith(dataDir()) });
  await giveTo(NOBODY, home);
  const url = await readyUrl(start({ uid: NOBODY }, home));
  expect((await fetch(`${url}/ready`)).status).toBe(200);
});

async function giveTo(uid: number, folder: string): Promise<void> {
  await chown(folder, uid, uid);
  await chmod(folder, 0o700);
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    await lchown(join(entry.parentPath, entry.name), uid, uid);
  }
}
