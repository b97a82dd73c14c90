import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { AlreadyRunning, lockDataDir } from '../../../src/store/embedded/lock-data-dir.ts';
import { identityOf } from '../../../src/store/embedded/process-identity.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'));
});
afterEach(() => rm(folder, { recursive: true }));

const claims = () => readdir(join(folder, 'lock'));

async function claimFor(pid: number, started: string): Promise<void> {
  await mkdir(join(folder, 'lock'), { recursive: true });
  await writeFile(join(folder, 'lock', `${pid}-${started}`), '');
}

it('is taken once, and again after it was given back', async () => {
  const giveBack = await lockDataDir(folder);
  await expect(lockDataDir(folder)).rejects.toThrow(AlreadyRunning);
  await giveBack();
  expect(await claims()).toEqual([]);
  await (await lockDataDir(folder))();
});

it('is refused while another process lives, naming the folder and that process', async () => {
  const holder = spawn('sleep', ['30']);
  await once(holder, 'spawn');
  const { pid, started } = identityOf(holder.pid ?? 0) ?? { pid: 0, started: '' };
  await claimFor(pid, started);
  await expect(lockDataDir(folder)).rejects.toThrow(`runs on ${folder} (process ${pid})`);
  expect(await claims()).toEqual([`${pid}-${started}`]);
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  await (await lockDataDir(folder))();
});

it('is taken over from a process whose pid a stranger has now', async () => {
  await claimFor(process.ppid, '1');
  const giveBack = await lockDataDir(folder);
  expect(await claims()).toHaveLength(1);
  await giveBack();
});

it('is taken over from an earlier life with our own pid, as in a container', async () => {
  await claimFor(process.pid, '1');
  await (await lockDataDir(folder))();
  expect(await claims()).toEqual([]);
});
