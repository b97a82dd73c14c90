import { execFileSync } from 'node:child_process';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { backUp } from '../../src/store/backup/back-up.ts';
import { forgetOldKeys } from '../../src/store/backup/forget-old-keys.ts';
import { BadBackup, fileOf } from '../../src/store/backup/manifest.ts';
import { restore } from '../../src/store/backup/restore.ts';
import { searchFiles } from '../support/canary/search.ts';
import { CANARY } from '../support/canary/words.ts';
import { MINUTE, type Phone, startHelpline, type TestHelpline } from '../support/helpline.ts';
import { createEmptyDatabase } from '../support/postgres.ts';
import { makeScratch } from '../support/scratch.ts';

const MOTHER: Phone = { channel: 'sms', from: CANARY.mother };
const REPORT = `LAPOR anak saya ${CANARY.childName} di arab 5 bln tdk digaji, desa kuripan garung wonosobo`;
const NOW = new Date('2026-11-25T06:00:00Z');

let line: TestHelpline;
let scratch: string;
let made: { data: string; keys: string };
beforeAll(async () => {
  scratch = await makeScratch();
  line = await startHelpline();
  await line.says(MOTHER, REPORT);
  await line.passes(5 * MINUTE);
  made = await backUp(line.databaseUrl, { data: join(scratch, 'data'), keys: join(scratch, 'keys') }, NOW);
});
afterAll(async () => {
  await line.close();
  await rm(scratch, { recursive: true });
});

it('holds no word and no number of anybody that can be read', async () => {
  expect((await readdir(made.data)).length).toBeGreaterThan(10);
  const open = join(scratch, 'open');
  await mkdir(open);
  for (const folder of [made.data, made.keys]) execFileSync('cp', ['-r', folder, open]);
  execFileSync('sh', ['-c', `find ${open} -name '*.gz' -exec gunzip {} +`]);
  expect(await searchFiles(open)).toEqual([]);
});

it('is a helpline again in an empty database: the same phone is known, its case goes on, and new rows count on', async () => {
  const empty = await createEmptyDatabase();
  await restore(empty.url, made);
  const again = await startHelpline({ databaseUrl: empty.url, now: new Date('2026-11-25T05:10:00Z') });
  const before = await line.decisions();
  expect((await again.decisions()).slice(0, before.length)).toEqual(before);
  await again.says(MOTHER, 'STATUS');
  expect(await again.heard(MOTHER)).toEqual([expect.stringMatching(/^Urusan \d{5} /)]);
  await again.close();
  await empty.drop();
});

it('does not open what was erased since, when the keyring is the later one', async () => {
  const empty = await createEmptyDatabase();
  const sql = postgres(line.databaseUrl, { max: 1, onnotice: () => undefined });
  await sql`delete from vault.keyring where owner = 'person'`;
  await sql.end();
  const later = await backUp(
    line.databaseUrl,
    { data: join(scratch, 'data'), keys: join(scratch, 'keys') },
    new Date(NOW.getTime() + MINUTE),
  );
  await restore(empty.url, { data: made.data, keys: later.keys });
  const restored = postgres(empty.url, { max: 1, onnotice: () => undefined });
  expect((await restored`select count(*)::int as n from messages`)[0]?.n).toBeGreaterThan(0);
  expect((await restored`select count(*)::int as n from vault.keyring where owner = 'person'`)[0]?.n).toBe(0);
  await restored.end();
  await empty.drop();
});

it('is refused into a database that is used, when a file was changed, and when it is half a copy', async () => {
  await expect(restore(line.databaseUrl, made)).rejects.toThrow(BadBackup);
  const empty = await createEmptyDatabase();
  await expect(restore(empty.url, { data: scratch, keys: made.keys })).rejects.toThrow('holds no backup.json');
  await expect(restore(empty.url, { data: dirname(made.data), keys: made.keys })).rejects.toThrow(
    `name one of them, the newest is ${dirname(made.data)}/2026-`,
  );
  await writeFile(fileOf(made.data, 'public.cases'), 'not what it was');
  await expect(restore(empty.url, made)).rejects.toThrow('public.cases.copy.gz cannot be read');
  await empty.drop();
});

it('keeps a keyring for a week', async () => {
  const keys = join(scratch, 'keys');
  const week = 7 * 24 * 60 * MINUTE;
  expect(await forgetOldKeys(keys, new Date(NOW.getTime() + week))).toBe(0);
  expect(await forgetOldKeys(keys, new Date(NOW.getTime() + week + 2 * MINUTE))).toBe(2);
  expect(await readdir(keys)).toEqual([]);
});
