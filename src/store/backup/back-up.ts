import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Sql } from 'postgres';
import { openClient } from '../client.ts';
import { type CopiedTable, fileOf, MANIFEST, type Manifest } from './manifest.ts';
import { tablesInOrder } from './tables-in-order.ts';

export interface BackUpTo {
  /** Holds everything but the keyring. */
  data: string;
  /** Holds the keyring: kept apart, and not for long. */
  keys: string;
}

/** A folder's name from a moment: sorts by time, and is a name on every file system. */
const stamp = (at: Date): string => at.toISOString().replace(/[:.]/g, '-');

const isKeyring = (table: string): boolean => table === 'vault.keyring';

/**
 * Copies all tables as they were at one moment, while the helpline runs. What people said stays sealed in the copy;
 * the keys that open it go to the other folder. @returns the two folders that were made.
 */
export async function backUp(url: string, to: BackUpTo, at: Date): Promise<BackUpTo> {
  const sql = openClient(url, { max: 1 });
  try {
    return await sql.begin('isolation level repeatable read read only', async (tx) => {
      const moment = tx as unknown as Sql;
      const tables = await tablesInOrder(moment);
      const migrations = await countMigrations(moment);
      const copy = (folder: string, names: string[]) =>
        copyTo(moment, join(folder, stamp(at)), { names, takenAt: at.toISOString(), migrations });
      return {
        keys: await copy(to.keys, tables.filter(isKeyring)),
        data: await copy(
          to.data,
          tables.filter((name) => !isKeyring(name)),
        ),
      };
    });
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** How many migrations the tables have seen. */
async function countMigrations(sql: Sql): Promise<number> {
  const [row] = await sql`select count(*)::int as n from drizzle.__drizzle_migrations`;
  return row?.n ?? 0;
}

interface Contents {
  names: string[];
  takenAt: string;
  migrations: number;
}

/** The manifest is written last and the folder named last: half a copy is never taken for one. */
async function copyTo(sql: Sql, folder: string, { names, takenAt, migrations }: Contents): Promise<string> {
  const unfinished = `${folder}.unfinished`;
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  const tables: CopiedTable[] = [];
  for (const name of names) tables.push({ name, sha256: await copyTable(sql, unfinished, name) });
  const manifest: Manifest = { format: 1, takenAt, migrations, tables };
  await writeFile(join(unfinished, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  await rename(unfinished, folder);
  return folder;
}

async function copyTable(sql: Sql, folder: string, name: string): Promise<string> {
  const hash = createHash('sha256');
  const rows = await sql.unsafe(`copy ${name} to stdout`).readable();
  rows.on('data', (chunk: Buffer) => hash.update(chunk));
  await pipeline(rows, createGzip(), createWriteStream(fileOf(folder, name), { mode: 0o600 }));
  return hash.digest('hex');
}
