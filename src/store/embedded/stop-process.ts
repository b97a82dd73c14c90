import { setTimeout as pause } from 'node:timers/promises';
import { isAlive, type ProcessIdentity } from './process-identity.ts';

/** Milliseconds each of PostgreSQL's ways to stop is given: SIGINT (fast), SIGQUIT (at once), then the end. */
const STEPS = [
  ['SIGINT', 5_000],
  ['SIGQUIT', 3_000],
  ['SIGKILL', 1_000],
] as const;

/** Ends a server, politely first; returns when it is gone, at the latest after 9 seconds. */
export async function stopProcess(identity: ProcessIdentity): Promise<void> {
  for (const [signal, patience] of STEPS) {
    if (!isAlive(identity)) return;
    sendSignal(identity.pid, signal);
    await goneWithin(identity, patience);
  }
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function goneWithin(identity: ProcessIdentity, patience: number): Promise<void> {
  const until = performance.now() + patience;
  while (isAlive(identity) && performance.now() < until) await pause(20);
}
