import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Binaries, copyBinaries, installedBinaries, whyNotUsable } from './binaries.ts';
import { CannotStart } from './cannot-start.ts';
import {
  elsewhereOf,
  forgottenPlaces,
  knownPlace,
  makeFolder,
  mustEnter,
  newPlace,
  rememberPlace,
} from './find-place.ts';
import { makeCluster } from './make-cluster.ts';
import { mayEnter } from './may-enter.ts';
import { livingPostmaster } from './postmaster-file.ts';
import { type Account, serverAccount } from './server-account.ts';
import { stopProcess } from './stop-process.ts';

export interface PrepareOptions {
  dataDir: string;
  clonePath: string;
  durable: boolean;
  log: (line: string) => void;
}

/** A database that can be started, by which account and with which programs. */
export interface PreparedCluster {
  place: string;
  native: string;
  account: Account | null;
  notice: string | null;
}

/**
 * Finds the database of a data directory or makes it. As root both it and a copy of the programs go to
 * /var/lib/desbumi-helpline where the server's account could not come to them.
 */
export async function prepareCluster(options: PrepareOptions): Promise<PreparedCluster> {
  const known = await knownPlace(options.dataDir);
  const account = await serverAccount(known === null ? null : join(known, 'cluster'));
  if (known !== null) await mustEnter(known, account);
  const installed = await installedBinaries();
  if (known !== null) await mustFit(join(known, 'cluster'), installed);
  const unusable = await whyNotUsable(installed, account);
  const canStay =
    unusable === null && (known !== null || account === null || (await mayEnter(options.dataDir, account)));
  const elsewhere = account === null || canStay ? null : await makeFolder(elsewhereOf(options.clonePath));
  const { native } = unusable === null ? installed : await usableCopy(installed, elsewhere ?? options.dataDir, account);
  const place = known ?? (await makeDatabase(options, elsewhere, { native, account }));
  return { place, native, account, notice: noticeOf(options, place, account) };
}

/** PostgreSQL opens only data of its own major version. @throws CannotStart with the way across */
async function mustFit(cluster: string, { version }: Binaries): Promise<void> {
  const made = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim();
  const [runs] = version.split('.');
  if (made === runs) return;
  throw new CannotStart(
    `The database in ${cluster} was made by PostgreSQL ${made}, and this version runs ${runs}. ` +
      'Start the version that made it, copy its data with npm run backup, and restore them with this version into an empty DATA_DIR.',
  );
}

async function usableCopy(installed: Binaries, folder: string, account: Account | null): Promise<Binaries> {
  const copy = await copyBinaries(installed, folder);
  const unusable = await whyNotUsable(copy, account);
  if (unusable !== null) throw unusable;
  return copy;
}

async function makeDatabase(
  { dataDir, durable, log }: PrepareOptions,
  elsewhere: string | null,
  programs: { native: string; account: Account | null },
): Promise<string> {
  if (elsewhere !== null) await stopForgotten(await forgottenPlaces(dataDir, elsewhere));
  const place = newPlace(dataDir, elsewhere);
  log(`First start: making a PostgreSQL database in ${place} (a few seconds) ...`);
  await makeCluster({ place, durable, ...programs });
  await rememberPlace(dataDir, place);
  log('The database is made.');
  return place;
}

/** Nobody could ever adopt these; their data stay, for who removed a data directory by mistake. */
async function stopForgotten(places: string[]): Promise<void> {
  for (const place of places) {
    const postmaster = await livingPostmaster(join(place, 'cluster'));
    if (postmaster !== null) await stopProcess(postmaster);
  }
}

function noticeOf({ dataDir }: PrepareOptions, place: string, account: Account | null): string | null {
  if (account === null || place.startsWith(`${dataDir}/`)) return null;
  return `PostgreSQL runs as ${account.name}, who cannot enter the folders here: the database is in ${place}.`;
}
