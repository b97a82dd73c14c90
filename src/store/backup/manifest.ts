import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const table = z.strictObject({ name: z.string().regex(/^[a-z_]+\.[a-z_]+$/), sha256: z.string().length(64) });
export type CopiedTable = z.infer<typeof table>;

const schema = z.strictObject({
  format: z.literal(1),
  takenAt: z.iso.datetime(),
  /** How many migrations the tables had seen. */
  migrations: z.number().int().min(1),
  /** In an order in which rows can be put back: what is pointed at comes first. */
  tables: z.array(table),
});
export type Manifest = z.infer<typeof schema>;

/** A copy that cannot be used; the message says why and names files, never what is in them. */
export class BadBackup extends Error {
  override name = 'BadBackup';
}

export const MANIFEST = 'backup.json';
/** Where a table's rows lie in a copy. */
export const fileOf = (folder: string, name: string): string => join(folder, `${name}.copy.gz`);

/** What a copy says it holds. @throws BadBackup where there is none, or it is not one of ours. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => null);
  if (text === null) throw new BadBackup(await noneIn(folder));
  const parsed = schema.safeParse(readJson(text));
  if (!parsed.success) throw new BadBackup(`${join(folder, MANIFEST)} is not a manifest of this helpline.`);
  return parsed.data;
}

/** Whoever names the folder of all copies is told the newest. */
async function noneIn(folder: string): Promise<string> {
  const names = (await readdir(folder).catch(() => [])).toSorted().toReversed();
  const newest = names.find((name) => existsSync(join(folder, name, MANIFEST)));
  return newest
    ? `${folder} holds copies and is none: name one of them, the newest is ${join(folder, newest)}.`
    : `${folder} holds no ${MANIFEST}: no copy, or one that was never finished.`;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
