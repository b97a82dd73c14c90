import type { Stats } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Account } from './server-account.ts';

/** Whether every folder from / down to this one lets the account pass, by owner, group and mode. */
export async function mayEnter(folder: string, account: Account): Promise<boolean> {
  for (let step = await realpath(folder); ; step = dirname(step)) {
    if (!letsPass(await stat(step), account)) return false;
    if (step === dirname(step)) return true;
  }
}

function letsPass(folder: Stats, { uid, gid }: Account): boolean {
  const execute = folder.uid === uid ? 0o100 : folder.gid === gid ? 0o010 : 0o001;
  return (folder.mode & execute) !== 0;
}
