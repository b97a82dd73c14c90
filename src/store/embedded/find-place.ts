import { createHash, randomBytes } from 'node:crypto';
import { chmod, lstat, mkdir, readdir, realpath, stat, symlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { CannotStart } from './cannot-start.ts';
import { mayEnter } from './may-enter.ts';
import type { Account } from './server-account.ts';

/** Where root keeps what the server's account could not reach in the clone. */
export const elsewhereOf = (clonePath: string) => join('/var/lib/desbumi-helpline', hash(resolve(clonePath)));

/**
 * The folder with `cluster` and `password` that an earlier start made, or null. `postgres` in the data
 * directory is that folder, or a link to it where it is elsewhere; throws when the link leads nowhere.
 */
export async function knownPlace(dataDir: string): Promise<string | null> {
  const here = join(dataDir, 'postgres');
  if ((await lstat(here).catch(() => null)) === null) return null;
  try {
    return await realpath(here);
  } catch {
    throw new CannotStart(
      `${here} leads to a folder that is gone. Bring it back, or remove ${here} to begin with no data.`,
    );
  }
}

/** The folder for a new database: in the data directory, or elsewhere and never one that holds older data. */
export function newPlace(dataDir: string, elsewhere: string | null): string {
  if (elsewhere === null) return join(dataDir, 'postgres');
  return join(elsewhere, `${hash(dataDir)}-${randomBytes(4).toString('hex')}`);
}

/** Folders elsewhere whose data directory was since emptied or removed; nothing leads to them any more. */
export async function forgottenPlaces(dataDir: string, elsewhere: string): Promise<string[]> {
  const names = await readdir(elsewhere).catch(() => []);
  return names
    .filter((name) => name.startsWith(hash(dataDir)) && !name.includes('.'))
    .map((name) => join(elsewhere, name));
}

/** Leaves a link in the data directory, so that the next start finds a place that is elsewhere. */
export async function rememberPlace(dataDir: string, place: string): Promise<void> {
  if (dirname(place) !== dataDir) await symlink(place, join(dataDir, 'postgres'));
}

/**
 * Makes a folder that the server's account may pass through (0711: not list), whatever the umask, and opens
 * one that is root's own and empty in the same way. Returns its real path.
 */
export async function makeFolder(folder: string): Promise<string> {
  const first = await mkdir(folder, { recursive: true, mode: 0o711 }).catch(cannotMake);
  const path = await realpath(folder);
  if (process.getuid?.() !== 0) return path;
  if (first !== undefined) await openDownTo(path, dirname(await realpath(first)));
  else if ((await stat(path)).uid === 0 && (await readdir(path)).length === 0) await chmod(path, 0o711);
  return path;
}

function cannotMake({ code, path }: NodeJS.ErrnoException): never {
  throw new CannotStart(`${path} cannot be made (${code}). Give DATA_DIR a folder that this user may write to.`);
}

async function openDownTo(made: string, existing: string): Promise<void> {
  for (let folder = made; folder !== existing; folder = dirname(folder)) await chmod(folder, 0o711);
}

/** Throws when the account is shut out of an existing database: a second, empty one would look like lost data. */
export async function mustEnter(place: string, account: Account | null): Promise<void> {
  if (account === null || (await mayEnter(place, account))) return;
  throw new CannotStart(
    `The database is in ${place}, but the account ${account.name} can no longer enter that folder.`,
  );
}

const hash = (path: string) => createHash('sha256').update(path).digest('hex').slice(0, 12);
