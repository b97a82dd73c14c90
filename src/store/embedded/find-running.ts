import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotStart } from './cannot-start.ts';
import { knownPlace } from './find-place.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { identityOf } from './process-identity.ts';

/** The URL of the database of the helpline that runs on this data directory. @throws CannotStart when none does. */
export async function findRunning(dataDir: string): Promise<string> {
  const place = await knownPlace(dataDir);
  const file = place === null ? null : await readPostmasterFile(join(place, 'cluster'));
  if (place === null || !file?.ready || identityOf(file.pid) === null) {
    throw new CannotStart(
      `No helpline runs on ${dataDir}. Start it first (npm start), or set DATABASE_URL and its keys.`,
    );
  }
  const password = await readFile(join(place, 'password'), 'utf8');
  return `postgres://postgres:${password}@127.0.0.1:${file.port}/postgres`;
}
