import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { identityOf, isAlive } from '../../../src/store/embedded/process-identity.ts';

it('knows a living process by its pid and its start', () => {
  const here = identityOf(process.pid);
  expect(here).toEqual({ pid: process.pid, started: expect.stringMatching(/^\d+$/) });
  expect(isAlive({ pid: process.pid, started: here?.started ?? '' })).toBe(true);
});

it('takes a process that was given the same pid for another one', () => {
  expect(isAlive({ pid: process.pid, started: '1' })).toBe(false);
});

it('has nothing for a process that ended', async () => {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(child, 'exit');
  expect(identityOf(child.pid ?? 0)).toBeNull();
});

it('takes a zombie, which nobody has waited for yet, for dead', async () => {
  // The shell starts a child that ends at once, then becomes a program that never waits for it.
  const parent = spawn('/bin/sh', ['-c', 'sh -c "exit 0" & echo $!; exec sleep 30'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [said] = (await once(parent.stdout, 'data')) as [Buffer];
  await expect.poll(() => identityOf(Number(said.toString()))).toBeNull();
  parent.kill('SIGKILL');
  await once(parent, 'exit');
});
