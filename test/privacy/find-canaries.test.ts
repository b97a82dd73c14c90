import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import postgres from 'postgres';
import { describe, expect, inject, it } from 'vitest';
import { findCanary } from '../support/canary/find-canaries.ts';
import { searchFiles, searchRedis, searchTables } from '../support/canary/search.ts';
import { CANARY } from '../support/canary/words.ts';
import { createTestDatabase } from '../support/postgres.ts';
import { makeScratch } from '../support/scratch.ts';

const WORD = CANARY.note;
const FORMS: [string, Buffer][] = [
  ['text', Buffer.from(`ada ${WORD}.`)],
  ['capitals', Buffer.from(WORD.toUpperCase())],
  ['UTF-16', Buffer.from(WORD, 'utf16le')],
  ['hex', Buffer.from(Buffer.from(`x${WORD}`).toString('hex'))],
  ['base64', Buffer.from(Buffer.from(WORD).toString('base64'))],
  ['base64 behind one', Buffer.from(Buffer.from(`1${WORD}22`).toString('base64'))],
  ['base64 behind two', Buffer.from(Buffer.from(`12${WORD}3`).toString('base64'))],
  ['base64 for URLs', Buffer.from(Buffer.from(`12${WORD}3`).toString('base64url'))],
  ['JSON', Buffer.from(JSON.stringify({ text: CANARY.profile }))],
  ['a form', Buffer.from(new URLSearchParams({ From: CANARY.mother }).toString())],
  ['a phone without its country', Buffer.from(`0${CANARY.mother.slice(3)}`)],
];

// A search that finds nothing proves nothing unless it finds what is there.
describe('the search for planted words', () => {
  it.each(FORMS)('finds one as %s', (_form, bytes) => {
    expect(findCanary(bytes)).not.toBeNull();
  });

  it('finds nothing in other words', () => {
    expect(findCanary(Buffer.from('LAPOR anak saya di arab +6280000005551'))).toBeNull();
  });

  it('finds each form in a text, in bytes and in a list of any table', async () => {
    const database = await createTestDatabase();
    const sql = postgres(database.url, { max: 1 });
    await sql`create schema other`;
    await sql`create table other.planted (form text, bytes bytea, texts text[])`;
    expect(await searchTables(database.url)).toEqual([]);
    for (const [form, bytes] of FORMS) {
      await sql`delete from other.planted`;
      await sql`insert into other.planted values (${form}, ${bytes}, '{}')`;
      expect([form, await searchTables(database.url)]).toEqual([form, [expect.stringContaining('other.planted')]]);
    }
    await sql`update other.planted set bytes = null, texts = ${[WORD]}`;
    expect(await searchTables(database.url)).toHaveLength(1);
    await sql.end();
    await database.drop();
  });

  it.skipIf(inject('redisUrl') === null)('finds one in keys and values of every type', async () => {
    const url = inject('redisUrl') ?? '';
    const redis = new Redis(url, { db: 15 });
    const plants: Record<string, () => Promise<unknown>> = {
      [WORD]: () => redis.set(WORD, ''),
      string: () => redis.set('string', WORD),
      hash: () => redis.hset('hash', WORD, '1'),
      list: () => redis.lpush('list', WORD),
      set: () => redis.sadd('set', WORD),
      zset: () => redis.zadd('zset', 1, WORD),
      stream: () => redis.xadd('stream', '*', 'text', WORD),
    };
    for (const [key, plant] of Object.entries(plants)) {
      await plant();
      expect(await searchRedis(url)).toEqual([expect.stringContaining(key)]);
      await redis.del(key);
    }
    redis.disconnect();
  });

  it('finds one in a file however deep, and in its name', async () => {
    const folder = await makeScratch();
    await mkdir(join(folder, 'a/b'), { recursive: true });
    await writeFile(join(folder, 'a/b/c'), Buffer.concat([Buffer.alloc(100_000), Buffer.from(WORD)]));
    await writeFile(join(folder, 'a', WORD), '');
    expect(await searchFiles(folder)).toHaveLength(2);
    await rm(folder, { recursive: true });
  });
});
