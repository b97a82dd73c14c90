import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openClient } from '../client.ts';
import { bringUp, type Postmaster } from './bring-up.ts';
import { makeFolder } from './find-place.ts';
import { lockDataDir } from './lock-data-dir.ts';
import { prepareCluster } from './prepare-cluster.ts';
import { stopProcess } from './stop-process.ts';

export interface EmbeddedOptions {
  /** Holds the database, its password and the lock; made when absent. */
  dataDir: string;
  /** Where this program is installed: names the place outside it when root must keep the data elsewhere. */
  clonePath: string;
  log: (line: string) => void;
  /** False only in tests: data may be lost when the machine stops. */
  durable?: boolean;
}

/** A running PostgreSQL that is ours to stop. */
export interface EmbeddedServer {
  url: string;
  host: string;
  port: number;
  password: string;
  /** The data directory that was asked for, links resolved. */
  dataDir: string;
  /** The folder with the database itself; outside `dataDir` where the server's account could not enter that. */
  place: string;
  /** What the first lines must say about where the data are, or null. */
  notice: string | null;
  /** Ends the server and gives the data directory back; at most 9 s, and any number of times. */
  stop(): Promise<void>;
}

/**
 * Real PostgreSQL from npm's binaries, on a random port of 127.0.0.1: makes the database on the first start,
 * adopts the server that a killed start left behind. Throws AlreadyRunning while another process holds the
 * data directory, and CannotStart when PostgreSQL cannot be made or started.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const dataDir = await makeFolder(options.dataDir);
  const unlock = await lockDataDir(dataDir);
  try {
    return await startLocked({ ...options, dataDir }, unlock);
  } catch (error) {
    await unlock();
    throw error;
  }
}

async function startLocked(options: EmbeddedOptions, unlock: () => Promise<void>): Promise<EmbeddedServer> {
  const { dataDir, log, durable = true } = options;
  const { place, notice, ...programs } = await prepareCluster({ ...options, durable });
  const postmaster = await bringUp({ place, durable, ...programs });
  if (postmaster.adopted) log('PostgreSQL was still running from an earlier start and is taken over.');
  const password = await readFile(join(place, 'password'), 'utf8');
  const url = `postgres://postgres:${password}@127.0.0.1:${postmaster.port}/postgres`;
  await mustServe(url, postmaster);
  const stop = onceOnly(() => stopProcess(postmaster.identity).finally(unlock));
  return { url, host: '127.0.0.1', port: postmaster.port, password, dataDir, place, notice, stop };
}

/** A server that does not let us in is of no use; what we started for nothing is stopped again. */
async function mustServe(url: string, postmaster: Postmaster): Promise<void> {
  const sql = openClient(url, { max: 1, connect_timeout: 10 });
  try {
    await sql`select 1`;
  } catch (error) {
    if (!postmaster.adopted) await stopProcess(postmaster.identity);
    throw error;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

function onceOnly(act: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= act();
    return done;
  };
}
