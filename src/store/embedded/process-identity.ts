import { existsSync, readFileSync } from 'node:fs';

/** One process for its whole life; a pid alone is given again to strangers after a crash. */
export interface ProcessIdentity {
  pid: number;
  /** Clock ticks from boot to its start (proc(5), field 22); '0' on systems without /proc. */
  started: string;
}

const hasProc = existsSync('/proc/self/stat');

/** The living process with this pid, or null; a zombie is dead. */
export function identityOf(pid: number): ProcessIdentity | null {
  return hasProc ? fromProc(pid) : answersSignals(pid) ? { pid, started: '0' } : null;
}

/** True while that very process lives, false when its pid belongs to another. */
export function isAlive(identity: ProcessIdentity): boolean {
  return identityOf(identity.pid)?.started === identity.started;
}

function fromProc(pid: number): ProcessIdentity | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command's name may hold spaces and brackets; what follows its last bracket does not.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const started = fields[19];
    return fields[0] === 'Z' || started === undefined ? null : { pid, started };
  } catch {
    return null;
  }
}

function answersSignals(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
