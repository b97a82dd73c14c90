import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as run } from 'drizzle-orm/postgres-js/migrator';
import { openClient } from './client.ts';

const MIGRATIONS = fileURLToPath(new URL('../../drizzle/migrations', import.meta.url));
const JOURNAL = 'meta/_journal.json';
/** Any constant: two processes that start at once take turns. */
const LOCK = 7_310_417;

/** Brings the schema to this version, or to where it was after `count` migrations. Safe when several start at once. */
export async function migrate(url: string, count?: number): Promise<void> {
  const folder = count === undefined ? MIGRATIONS : await firstMigrations(count);
  const sql = openClient(url, { max: 1, connect_timeout: 10 });
  try {
    await sql`select pg_advisory_lock(${LOCK})`;
    await run(drizzle(sql), { migrationsFolder: folder });
  } finally {
    await sql.end({ timeout: 5 });
    if (folder !== MIGRATIONS) await rm(folder, { recursive: true });
  }
}

/** The list of this version's migrations, as drizzle keeps it. */
export async function readJournal(): Promise<{ entries: unknown[] }> {
  return JSON.parse(await readFile(join(MIGRATIONS, JOURNAL), 'utf8'));
}

/** A folder with the first migrations only. @throws RangeError when this version does not have so many. */
async function firstMigrations(count: number): Promise<string> {
  const journal = await readJournal();
  if (journal.entries.length < count) throw new RangeError(`this version has ${journal.entries.length} migrations`);
  const folder = await mkdtemp(join(tmpdir(), 'migrations-'));
  await cp(MIGRATIONS, folder, { recursive: true });
  const entries = journal.entries.slice(0, count);
  await writeFile(join(folder, JOURNAL), JSON.stringify({ ...journal, entries }));
  return folder;
}
