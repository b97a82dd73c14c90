import { readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { identityOf, type ProcessIdentity } from './process-identity.ts';
import { processesIn, workingFolder } from './processes-in.ts';

/** What `postmaster.pid` says (PostgreSQL's pidfile.h: line 1 the pid, 4 the port, 8 the status). */
export interface PostmasterFile {
  pid: number;
  port: number;
  ready: boolean;
}

/** Reads the file of a cluster; null when there is none or it is not yet whole. */
export async function readPostmasterFile(cluster: string): Promise<PostmasterFile | null> {
  const text = await readFile(fileOf(cluster), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  return pid > 0 ? { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' } : null;
}

/**
 * The server of an earlier start that still serves this cluster, or null. PostgreSQL itself clears the file of
 * a dead server, but refuses to start where its pid is a stranger's now, or a zombie's that nobody waits for,
 * as in a container without init: there the file is removed, once no child of that server works on.
 */
export async function livingPostmaster(cluster: string): Promise<ProcessIdentity | null> {
  const file = await readPostmasterFile(cluster);
  if (file === null) return null;
  const identity = identityOf(file.pid);
  const verdict = identity === null ? 'gone' : whoIs(identity.pid, cluster);
  if (verdict === 'gone' && processesIn(cluster).length === 0) await rm(fileOf(cluster), { force: true });
  return verdict === 'ours' ? identity : null;
}

const fileOf = (cluster: string) => join(cluster, 'postmaster.pid');

/** A postmaster's working folder is its cluster; where we may not see that folder, its command line names it. */
function whoIs(pid: number, cluster: string): 'ours' | 'gone' | 'unclear' {
  const place = workingFolder(pid);
  if (place !== null) return place === cluster ? 'ours' : 'gone';
  return byCommandLine(pid, cluster);
}

function byCommandLine(pid: number, cluster: string): 'ours' | 'gone' | 'unclear' {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    if (words.includes(cluster)) return 'ours';
    return words[0]?.includes('postgres') ? 'unclear' : 'gone';
  } catch {
    return process.platform === 'linux' ? 'unclear' : 'ours';
  }
}
