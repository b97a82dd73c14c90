import { execFile } from 'node:child_process';
import { cp, readdir, readFile, realpath } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { readPostmasterFile } from '../../src/store/embedded/postmaster-file.ts';
import type { ProcessIdentity } from '../../src/store/embedded/process-identity.ts';
import { type Running, startProcess } from './start-process.ts';

const HERE = resolve(import.meta.dirname, '../..');
const NOT_CLONED = /^(node_modules|\.data|\.git|coverage|dist)(\/|$)/;

/** What a clone of this project holds, then `npm ci --omit=dev`, which needs the registry. */
export async function installHouse(folder: string): Promise<void> {
  await cp(HERE, folder, { recursive: true, filter: (path) => !NOT_CLONED.test(relative(HERE, path)) });
  await promisify(execFile)('npm', ['ci', '--omit=dev', '--no-audit', '--no-fund'], { cwd: folder });
}

/** `env -i PATH=$PATH npm start`, on any free port. */
export function startHouse(folder: string, more: { uid?: number; dataDir?: string } = {}): Running {
  const account = more.uid === undefined ? {} : { uid: more.uid, gid: more.uid };
  const data = more.dataDir === undefined ? {} : { DATA_DIR: more.dataDir };
  return startProcess('npm', ['start'], {
    cwd: folder,
    env: { PATH: process.env.PATH, PORT: '0', ...data },
    ...account,
  });
}

/** Where to click, once it said so. The patience is for a busy machine; what is promised is measured by one test. */
export async function readyUrl(house: Running): Promise<string> {
  const line = await house.says(/^Open http/, 90_000);
  return line.slice('Open '.length);
}

/** The process that holds a data directory: node itself, behind npm and whatever npm starts. */
export async function holderOf(dataDir: string): Promise<ProcessIdentity> {
  const [claim = ''] = await readdir(join(dataDir, 'lock'));
  const [pid = '', started = ''] = claim.split('-');
  return { pid: Number(pid), started };
}

/** The cluster of a data directory, wherever it is. */
export async function clusterOf(dataDir: string): Promise<string> {
  return join(await realpath(join(dataDir, 'postgres')), 'cluster');
}

/** How to reach the running embedded database of a data directory. */
export async function databaseOf(dataDir: string): Promise<string> {
  const cluster = await clusterOf(dataDir);
  const password = await readFile(join(cluster, '..', 'password'), 'utf8');
  const file = await readPostmasterFile(cluster);
  return `postgres://postgres:${password}@127.0.0.1:${file?.port}/postgres`;
}
