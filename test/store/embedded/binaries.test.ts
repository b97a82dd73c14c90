import { chmod, readlink, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyBinaries, installedBinaries, whyNotUsable } from '../../../src/store/embedded/binaries.ts';
import { makeScratch } from '../../support/scratch.ts';

let scratch: string;
beforeAll(async () => {
  scratch = await makeScratch();
});
afterAll(() => rm(scratch, { recursive: true }));

it('copies the programs once, readable for everybody', async () => {
  const installed = await installedBinaries();
  const copy = await copyBinaries(installed, scratch);
  const made = (await stat(copy.native)).ino;
  expect((await stat(join(copy.native, 'lib'))).mode & 0o777).toBe(0o755);
  expect(await whyNotUsable(copy, null)).toBeNull();
  await copyBinaries(installed, scratch);
  expect((await stat(copy.native)).ino).toBe(made);
});

it('makes a copy anew that was left incomplete', async () => {
  const copy = await copyBinaries(await installedBinaries(), scratch);
  await rm(join(copy.native, 'lib', 'libicudata.so.60.2'));
  expect((await whyNotUsable(copy, null))?.message).toMatch(/libicudata/);
  expect(await whyNotUsable(await copyBinaries(await installedBinaries(), scratch), null)).toBeNull();
});

it('links the libraries itself when no install script has', async () => {
  const copy = await copyBinaries(await installedBinaries(), scratch);
  const link = join(copy.native, 'lib', 'libpq.so.5');
  const leadsTo = await readlink(link);
  await rm(link);
  expect(await whyNotUsable(copy, null)).toBeNull();
  expect(await readlink(link)).toBe(leadsTo);
});

it('notices a program that may not be run', async () => {
  const copy = await copyBinaries(await installedBinaries(), scratch);
  await chmod(join(copy.native, 'bin', 'postgres'), 0o644);
  expect((await whyNotUsable(copy, null))?.message).toContain('EACCES');
});
