import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readManifest } from './manifest.ts';

/** A keyring is kept for a week: what was erased is then gone from every copy. */
const KEEP_MS = 7 * 24 * 3_600_000;

/** Deletes copies of the keyring that are older than a week, and what was never finished. @returns how many. */
export async function forgetOldKeys(folder: string, now: Date): Promise<number> {
  let forgotten = 0;
  for (const name of await readdir(folder)) {
    if (!(await isOld(join(folder, name), now))) continue;
    await rm(join(folder, name), { recursive: true });
    forgotten += 1;
  }
  return forgotten;
}

async function isOld(path: string, now: Date): Promise<boolean> {
  if (path.endsWith('.unfinished')) return true;
  const manifest = await readManifest(path).catch(() => null);
  return manifest !== null && now.getTime() - Date.parse(manifest.takenAt) > KEEP_MS;
}
