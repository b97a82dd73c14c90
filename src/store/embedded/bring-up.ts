import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CannotStart } from './cannot-start.ts';
import { freePort } from './free-port.ts';
import { livingPostmaster, readPostmasterFile } from './postmaster-file.ts';
import { identityOf, isAlive, type ProcessIdentity } from './process-identity.ts';
import { lastLines, spawnOptions } from './run-program.ts';
import type { Account } from './server-account.ts';
import { serverSettings } from './server-settings.ts';
import { stopProcess } from './stop-process.ts';

export interface Postmaster {
  identity: ProcessIdentity;
  port: number;
  adopted: boolean;
}

export interface PostmasterOptions {
  place: string;
  native: string;
  account: Account | null;
  durable: boolean;
}

/** Recovery after a crash replays the log first; a minute and a half is far beyond what it needs. */
const PATIENCE_MS = 90_000;
const TRIES = 5;
const BETWEEN_MS = 300;

/**
 * The server of this place, ready for connections: the one that an earlier start left, else a new one.
 * Tries again when it ends early: a free port may be taken in between, and a dying server must be gone first.
 */
export async function bringUp(options: PostmasterOptions): Promise<Postmaster> {
  const cluster = join(options.place, 'cluster');
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const living = await livingPostmaster(cluster);
    const identity = living ?? (await launch(options));
    const port = identity === null ? null : await portWhenReady(identity, cluster);
    if (identity !== null && port !== null) return { identity, port, adopted: living !== null };
    await pause(BETWEEN_MS);
  }
  const log = await readFile(logOf(options.place), 'utf8').catch(() => '');
  throw new CannotStart(`PostgreSQL does not start in ${cluster}:\n${lastLines(log)}`);
}

const logOf = (place: string) => join(place, 'server.log');

/** Its output goes to a file, not to a pipe, which would end with us. Null when it ended at once. */
async function launch({ place, native, account, durable }: PostmasterOptions): Promise<ProcessIdentity | null> {
  const log = await open(logOf(place), 'w', 0o600);
  try {
    const args = ['-D', join(place, 'cluster'), ...serverSettings({ port: await freePort(), durable })];
    const stdio = ['ignore', log.fd, log.fd] as const;
    const child = spawn(join(native, 'bin', 'postgres'), args, { ...spawnOptions(account), stdio: [...stdio] });
    await once(child, 'spawn');
    child.unref();
    return child.pid === undefined ? null : identityOf(child.pid);
  } finally {
    await log.close();
  }
}

/** The port once the server accepts connections; null when it ends before. */
async function portWhenReady(identity: ProcessIdentity, cluster: string): Promise<number | null> {
  const until = performance.now() + PATIENCE_MS;
  while (isAlive(identity)) {
    const file = await readPostmasterFile(cluster);
    if (file?.pid === identity.pid && file.ready) return file.port;
    if (performance.now() > until) {
      await stopProcess(identity);
      throw new CannotStart(`PostgreSQL in ${cluster} was not ready after ${PATIENCE_MS / 1000} s.`);
    }
    await pause(20);
  }
  return null;
}
