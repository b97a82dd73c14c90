import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { livingPostmaster, readPostmasterFile } from '../../../src/store/embedded/postmaster-file.ts';
import { identityOf } from '../../../src/store/embedded/process-identity.ts';

let cluster: string;
beforeEach(async () => {
  cluster = await realpath(await mkdtemp(join(tmpdir(), 'cluster-')));
});
afterEach(() => rm(cluster, { recursive: true }));

const file = () => join(cluster, 'postmaster.pid');
const write = (pid: number, status: string) =>
  writeFile(file(), `${pid}\n${cluster}\n1700000000\n40123\n\n127.0.0.1\n  1234 5\n${status}\n`);

it('reads the pid, the port and the status, which PostgreSQL pads', async () => {
  await write(42, 'ready   ');
  expect(await readPostmasterFile(cluster)).toEqual({ pid: 42, port: 40_123, ready: true });
  await write(42, 'starting');
  expect(await readPostmasterFile(cluster)).toMatchObject({ ready: false });
});

it('has nothing to say of a missing or a half-written file', async () => {
  expect(await readPostmasterFile(cluster)).toBeNull();
  await writeFile(file(), '');
  expect(await readPostmasterFile(cluster)).toBeNull();
});

it('removes a file whose pid a stranger has now', async () => {
  await write(process.pid, 'ready');
  expect(await livingPostmaster(cluster)).toBeNull();
  await expect(access(file())).rejects.toThrow('ENOENT');
});

it('removes the file of a dead server, but not while a child of that server works on', async () => {
  await write(2 ** 30, 'ready');
  const child = spawn('sleep', ['30'], { cwd: cluster });
  await once(child, 'spawn');
  expect(await livingPostmaster(cluster)).toBeNull();
  await access(file());
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(await livingPostmaster(cluster)).toBeNull();
  await expect(access(file())).rejects.toThrow('ENOENT');
});

it('takes for its server only who works in the cluster', async () => {
  const server = spawn('sleep', ['30'], { cwd: cluster });
  await once(server, 'spawn');
  await write(server.pid ?? 0, 'ready');
  expect(await livingPostmaster(cluster)).toEqual(identityOf(server.pid ?? 0));
  server.kill('SIGKILL');
  await once(server, 'exit');
});
