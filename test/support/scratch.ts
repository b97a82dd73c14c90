import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identityOf, isAlive } from '../../src/store/embedded/process-identity.ts';
import { processesIn } from '../../src/store/embedded/processes-in.ts';

const PREFIX = 'helpline-test-';

/** A folder for this test process; its name says whose it is, so that a later run can clear it after kill -9. */
export async function makeScratch(): Promise<string> {
  const { pid, started } = identityOf(process.pid) ?? { pid: process.pid, started: '0' };
  const folder = await mkdtemp(join(tmpdir(), `${PREFIX}${pid}-${started}-`));
  // As root, PostgreSQL runs as another account, who must come to its cluster in here.
  await chmod(folder, 0o711);
  return folder;
}

/** Ends the servers and removes the folders of test processes that were killed before they could. */
export async function clearAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue;
    const [pid = '', started = ''] = name.slice(PREFIX.length).split('-');
    if (isAlive({ pid: Number(pid), started })) continue;
    const folder = join(tmpdir(), name);
    for (const server of processesIn(folder)) end(server);
    // Another user's leftovers are theirs to remove.
    await rm(folder, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    // It ended by itself in between.
  }
}
