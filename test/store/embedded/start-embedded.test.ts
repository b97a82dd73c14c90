import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import postgres, { type Sql } from 'postgres';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AlreadyRunning } from '../../../src/store/embedded/lock-data-dir.ts';
import { readPostmasterFile } from '../../../src/store/embedded/postmaster-file.ts';
import { type EmbeddedServer, startEmbedded } from '../../../src/store/embedded/start-embedded.ts';
import { makeScratch } from '../../support/scratch.ts';

let scratch: string;
let server: EmbeddedServer;
const said: string[] = [];
const start = (name: string) =>
  startEmbedded({ dataDir: join(scratch, name), clonePath: scratch, durable: false, log: (line) => said.push(line) });
const connect = (url: string) => postgres(url, { max: 1, onnotice: () => undefined, connect_timeout: 5 });

beforeAll(async () => {
  scratch = await makeScratch();
  server = await start('a');
});
afterAll(async () => {
  await server.stop();
  await rm(scratch, { recursive: true });
});

describe('a first start', () => {
  let sql: Sql;
  beforeEach(() => {
    sql = connect(server.url);
  });
  afterEach(() => sql.end({ timeout: 1 }));

  const setting = async (name: string) => (await sql`select current_setting(${name}) as value`)[0]?.value;

  it('tells what it makes, and where', () => {
    expect(said[0]).toContain(`making a PostgreSQL database in ${server.place}`);
    expect(server.notice).toBeNull();
  });

  it('makes a UTF-8 cluster', async () => {
    const [database] = await sql`select pg_encoding_to_char(encoding) as encoding, datcollate from pg_database
      where datname = current_database()`;
    expect(database).toEqual({ encoding: 'UTF8', datcollate: 'C.UTF-8' });
  });

  it('listens on this machine alone and on no socket file', async () => {
    expect(await setting('listen_addresses')).toBe('127.0.0.1');
    expect(await setting('unix_socket_directories')).toBe('');
  });

  it('lets nobody in without the password, which only its owner may read', async () => {
    const wrong = connect(server.url.replace(server.password, 'wrong'));
    await expect(wrong`select 1`).rejects.toMatchObject({ code: '28P01' });
    await wrong.end();
    const file = await stat(join(server.place, 'password'));
    expect(file.mode & 0o777).toBe(0o600);
    expect(server.password).toMatch(/^[\w-]{32}$/);
  });

  it('writes no value of a query into its log', async () => {
    await sql`create table canary (word text primary key)`;
    const word = 'kenari-biru-7731';
    await expect(sql`insert into canary select ${word} from generate_series(1, 2)`).rejects.toMatchObject({
      code: '23505',
    });
    await expect(sql.unsafe(`select '${word}' from`)).rejects.toMatchObject({ code: '42601' });
    await expect(sql`select ${word}::int`).rejects.toMatchObject({ code: '22P02' });
    await expect(sql`select pg_terminate_backend(pg_backend_pid()), ${word}::text`).rejects.toThrow();
    expect(await readFile(join(server.place, 'server.log'), 'utf8')).not.toContain(word);
  });

  it('is out of reach of a Ctrl-C in our terminal', async () => {
    const { pid } = (await readPostmasterFile(join(server.place, 'cluster'))) ?? { pid: 0 };
    const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ');
    expect(fields?.[2]).toBe(String(pid));
  });

  it('holds its data directory alone', async () => {
    await expect(start('a')).rejects.toThrow(AlreadyRunning);
    await expect(start('a')).rejects.toThrow(join(scratch, 'a'));
    expect(await sql`select 1 as one`).toEqual([{ one: 1 }]);
  });
});

it('has the same data after a stop, which may be asked for twice', async () => {
  const first = await start('b');
  const before = connect(first.url);
  await before`create table kept as select 7 as number`;
  await before.end();
  await Promise.all([first.stop(), first.stop()]);
  await first.stop();
  const second = await start('b');
  const after = connect(second.url);
  expect(await after`select number from kept`).toEqual([{ number: 7 }]);
  await after.end();
  await second.stop();
});

it('ends connections that are still open when it stops', async () => {
  const doomed = await start('b');
  const sql = connect(doomed.url);
  const waiting = expect(sql`select pg_sleep(60)`).rejects.toThrow();
  await expect.poll(() => busy(doomed.url)).toBe(1);
  await doomed.stop();
  await waiting;
  await sql.end({ timeout: 1 });
});

async function busy(url: string): Promise<number> {
  const sql = connect(url);
  const rows = await sql`select 1 from pg_stat_activity where query like '%pg_sleep(60)%' and pid <> pg_backend_pid()`;
  await sql.end();
  return rows.length;
}

it('takes what an interrupted first start left for nothing', async () => {
  const half = join(scratch, 'c', 'postgres.making-0badcafe', 'cluster');
  await mkdir(half, { recursive: true });
  await writeFile(join(half, 'PG_VERSION'), '18\n');
  const made = await start('c');
  expect((await readdir(made.dataDir)).sort()).toEqual(['lock', 'postgres']);
  await made.stop();
});

it('says so when its folder cannot be made', async () => {
  await writeFile(join(scratch, 'file'), '');
  await expect(start('file/data')).rejects.toThrow('file/data cannot be made (ENOTDIR). Give DATA_DIR a folder');
});

it('says why when a database cannot be started, and gives the data directory back', async () => {
  const made = await start('d');
  await made.stop();
  await writeFile(join(made.place, 'cluster', 'PG_VERSION'), '9.6\n');
  await expect(start('d')).rejects.toThrow(/made by PostgreSQL 9.6.*npm run backup/);
  expect(await readdir(join(made.dataDir, 'lock'))).toEqual([]);
});
