import { spawn } from 'node:child_process';
import { CannotStart } from './cannot-start.ts';
import type { Account } from './server-account.ts';

/**
 * How every PostgreSQL program is started: as the account, in its own process group (Ctrl-C in a terminal
 * goes to ours), from a folder anybody may read, and with nothing of our environment (PG* variables would
 * change what it does; without a locale the cluster would not be UTF-8).
 */
export const spawnOptions = (account: Account | null) => ({
  cwd: '/',
  detached: true,
  env: { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' },
  ...(account === null ? {} : { uid: account.uid, gid: account.gid }),
});

/** Runs a program to its end; throws with the last lines of what it said when it fails or cannot start. */
export async function runProgram(file: string, args: string[], account: Account | null): Promise<void> {
  const child = spawn(file, args, { ...spawnOptions(account), stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  await new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(new CannotStart(`${file} ended with ${code ?? signal}:\n${lastLines(said)}`));
    });
  });
}

/** The end of a program's output, enough to see why it gave up. */
export const lastLines = (text: string) => text.trim().split('\n').slice(-12).join('\n');
