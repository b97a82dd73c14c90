import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import postgres from 'postgres';
import { findCanary, findInRow } from './find-canaries.ts';

const TABLES = `
  select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'm') and (n.nspname not in ('pg_catalog', 'information_schema')
    or c.relname in ('pg_statistic', 'pg_largeobject', 'pg_description'))`;

/** Every row of every table of every schema, and what PostgreSQL keeps of values itself. @returns where it was found. */
export async function searchTables(url: string): Promise<string[]> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    const found: string[] = [];
    for (const { name } of await sql.unsafe(TABLES)) {
      const rows = await sql.unsafe(`select t::text from ${name} t`).values();
      const leak = findInRow(rows.join('\n'));
      if (leak !== null) found.push(`${name}: ${leak}`);
    }
    return found;
  } finally {
    await sql.end();
  }
}

/** Every key and value of every type in every database of a Redis. */
export async function searchRedis(url: string): Promise<string[]> {
  const redis = new Redis(url, { maxRetriesPerRequest: 1 });
  try {
    const found: string[] = [];
    for (let db = 0; db < 16; db += 1) {
      await redis.select(db);
      for (const key of await redis.keys('*')) found.push(...(await searchKey(redis, key)));
    }
    return found;
  } finally {
    redis.disconnect();
  }
}

/** All arguments of all commands that a Redis is given from now on, whatever is deleted later. */
export async function watchRedis(url: string): Promise<{ seen: string[]; stop(): void }> {
  // No ready check: what others are seen doing would be taken for its answer.
  const watcher = await new Redis(url, { enableReadyCheck: false }).monitor();
  const seen: string[] = [];
  watcher.on('monitor', (_time: string, args: string[]) => seen.push(args.join(' ')));
  return { seen, stop: () => watcher.disconnect() };
}

const READ: Record<string, (redis: Redis, key: string) => Promise<unknown>> = {
  string: (redis, key) => redis.get(key),
  hash: (redis, key) => redis.hgetall(key),
  list: (redis, key) => redis.lrange(key, '0', '-1'),
  set: (redis, key) => redis.smembers(key),
  zset: (redis, key) => redis.zrange(key, '0', '-1'),
  stream: (redis, key) => redis.xrange(key, '-', '+'),
};

async function searchKey(redis: Redis, key: string): Promise<string[]> {
  const type = await redis.type(key);
  const read = READ[type];
  if (!read && type !== 'none') throw new Error(`Redis key of type ${type} is not looked into.`);
  const leak = findCanary(Buffer.from(`${key} ${JSON.stringify(await read?.(redis, key))}`));
  return leak === null ? [] : [`${key}: ${leak}`];
}

/** The raw bytes of every file under a folder; links are not followed. */
export async function searchFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const leak = findCanary(await readFile(path)) ?? findCanary(Buffer.from(path));
    if (leak !== null) found.push(`${path}: ${leak}`);
  }
  return found;
}

/** Lines of a log or an output. */
export const searchLines = (lines: readonly string[]): string[] =>
  lines.filter((line) => findCanary(Buffer.from(line)));
