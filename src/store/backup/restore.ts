import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Sql } from 'postgres';
import { openClient } from '../client.ts';
import { migrate } from '../migrate.ts';
import type { BackUpTo } from './back-up.ts';
import { BadBackup, type CopiedTable, fileOf, type Manifest, readManifest } from './manifest.ts';

/**
 * Puts a copy into a database that holds nothing yet, at the version it was made with, and then brings it to this
 * version. All or nothing. The keyring may be a later one: who was erased since stays erased.
 * @throws BadBackup when a file is missing or changed, the database is in use, or the copy is newer than this version
 */
export async function restore(url: string, from: BackUpTo): Promise<Manifest> {
  const [data, keys] = [await readManifest(from.data), await readManifest(from.keys)];
  if (!keys.tables.some(({ name }) => name === 'vault.keyring')) throw new BadBackup(`${from.keys} holds no keyring.`);
  if (keys.migrations < data.migrations) throw new BadBackup('The keyring is older than what it should open.');
  await migrateTo(url, data.migrations);
  const sql = openClient(url, { max: 1 });
  try {
    await sql.begin(async (tx) => {
      const whole = tx as unknown as Sql;
      await refuseUsed(whole, data);
      for (const table of keys.tables) await putBack(whole, from.keys, table);
      for (const table of data.tables) await putBack(whole, from.data, table);
      for (const { name } of data.tables) await goOnCounting(whole, name);
    });
  } finally {
    await sql.end({ timeout: 5 });
  }
  await migrate(url);
  return data;
}

async function refuseUsed(sql: Sql, { tables }: Manifest): Promise<void> {
  for (const { name } of tables) {
    const [row] = await sql.unsafe(`select exists (select 1 from ${name}) as used`);
    if (row?.used) throw new BadBackup(`The database is in use: ${name} has rows. Restore into an empty one.`);
  }
}

async function putBack(sql: Sql, folder: string, { name, sha256 }: CopiedTable): Promise<void> {
  const hash = createHash('sha256');
  const seen = new PassThrough();
  seen.on('data', (chunk: Buffer) => hash.update(chunk));
  const rows = await sql.unsafe(`copy ${name} from stdin`).writable();
  const file = fileOf(folder, name);
  try {
    await pipeline(createReadStream(file), createGunzip(), seen, rows);
  } catch (error) {
    throw new BadBackup(`${file} cannot be read or does not fit its table.`, { cause: error });
  }
  if (hash.digest('hex') !== sha256) throw new BadBackup(`${file} was changed after the copy was made.`);
}

/** New rows count on from the last that was put back. */
async function goOnCounting(sql: Sql, name: string): Promise<void> {
  const [counted] = await sql`
    select column_name from information_schema.columns
    where table_schema || '.' || table_name = ${name} and column_default like 'nextval(%'`;
  if (!counted) return;
  const column: string = counted.column_name;
  await sql.unsafe(
    `select setval(pg_get_serial_sequence('${name}', '${column}'), coalesce(max(${column}), 0) + 1, false) from ${name}`,
  );
}

async function migrateTo(url: string, count: number): Promise<void> {
  try {
    await migrate(url, count);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new BadBackup(`The copy was made by a newer version: ${error.message}, the copy needs ${count}.`);
  }
}
