import { readdirSync, readlinkSync } from 'node:fs';

/** The processes that work inside a folder, as far as this user may see; none on systems without /proc. */
export function processesIn(folder: string): number[] {
  return allPids().filter((pid) => {
    const place = workingFolder(pid);
    return place === folder || place?.startsWith(`${folder}/`);
  });
}

/** Where a process works; null where it is gone or not ours to see. */
export function workingFolder(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

function allPids(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}
