import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { runProgram } from './run-program.ts';
import type { Account } from './server-account.ts';

export interface ClusterOptions {
  place: string;
  native: string;
  account: Account | null;
  durable: boolean;
}

/**
 * Makes a new UTF-8 cluster with a random password at `place`. It is made beside it and renamed at the end:
 * what an interrupted start left is never taken for a database, and is removed here.
 */
export async function makeCluster(options: ClusterOptions): Promise<void> {
  await removeHalfMade(options.place);
  const making = `${options.place}.making-${randomBytes(4).toString('hex')}`;
  try {
    await fill(making, options);
    await rename(making, options.place);
  } catch (error) {
    await remove(making);
    throw error;
  }
}

async function fill(making: string, { native, account, durable }: ClusterOptions): Promise<void> {
  const [cluster, password] = [join(making, 'cluster'), join(making, 'password')];
  await mkdir(cluster, { recursive: true });
  await chmod(making, 0o711);
  await chmod(cluster, 0o700);
  await writeFile(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (account !== null) for (const path of [cluster, password]) await chown(path, account.uid, account.gid);
  const settings = ['--encoding=UTF8', '--locale=C.UTF-8', '--auth=scram-sha-256', '--username=postgres'];
  const files = [`--pgdata=${cluster}`, `--pwfile=${password}`, ...(durable ? [] : ['--no-sync'])];
  await runProgram(join(native, 'bin', 'initdb'), [...settings, ...files], account);
}

async function removeHalfMade(place: string): Promise<void> {
  const beside = await readdir(dirname(place));
  for (const name of beside) {
    if (name.startsWith(`${basename(place)}.making-`)) await remove(join(dirname(place), name));
  }
}

/** An initdb that outlived its starter may still write there; what cannot go now goes with the next start. */
const remove = (path: string) => rm(path, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
