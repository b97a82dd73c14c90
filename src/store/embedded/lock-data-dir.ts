import { randomInt } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CannotStart } from './cannot-start.ts';
import { identityOf, isAlive, type ProcessIdentity } from './process-identity.ts';

/** Another living process holds this data directory. */
export class AlreadyRunning extends CannotStart {
  override name = 'AlreadyRunning';

  constructor(dataDir: string, pid: number) {
    super(
      `The helpline already runs on ${dataDir} (process ${pid}). Stop that one first, or give DATA_DIR another folder.`,
    );
  }
}

const TRIES = 5;

/**
 * Takes the data directory for this process and returns how to give it back; throws AlreadyRunning.
 * Each process puts a file `pid-start` into `lock/` and then looks for others, so that only the files of
 * the dead are ever removed and a claim that outlived kill -9 cannot be mistaken for a living one.
 */
export async function lockDataDir(dataDir: string): Promise<() => Promise<void>> {
  const claims = join(dataDir, 'lock');
  const mine = join(claims, `${process.pid}-${identityOf(process.pid)?.started ?? '0'}`);
  await mkdir(claims, { recursive: true, mode: 0o700 });
  for (let tries = 1; ; tries += 1) {
    await claim(mine, dataDir);
    const rival = await livingRival(claims, basename(mine));
    if (rival === null) return () => rm(mine, { force: true });
    await rm(mine, { force: true });
    if (tries === TRIES) throw new AlreadyRunning(dataDir, rival.pid);
    // Two that claimed in the same instant see each other: both step back for different times.
    await pause(randomInt(20, 120));
  }
}

async function claim(file: string, dataDir: string): Promise<void> {
  try {
    await writeFile(file, '', { flag: 'wx', mode: 0o600 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new AlreadyRunning(dataDir, process.pid);
    if (code === 'EACCES')
      throw new CannotStart(`${dataDir} belongs to another user. Start as that user, or set DATA_DIR.`);
    throw error;
  }
}

async function livingRival(claims: string, mine: string): Promise<ProcessIdentity | null> {
  for (const name of await readdir(claims)) {
    if (name === mine) continue;
    const [pid = '', started = ''] = name.split('-');
    const claimant = { pid: Number(pid), started };
    if (isAlive(claimant)) return claimant;
    await rm(join(claims, name), { force: true });
  }
  return null;
}
