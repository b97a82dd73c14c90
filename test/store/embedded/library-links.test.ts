import { mkdir, mkdtemp, readdir, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { linkLibraries } from '../../../src/store/embedded/library-links.ts';

let native: string;
beforeEach(async () => {
  native = join(await mkdtemp(join(tmpdir(), 'links-')), 'native');
  await mkdir(join(native, 'lib'), { recursive: true });
});
afterEach(() => rm(join(native, '..'), { recursive: true }));

const list = (...targets: string[]) =>
  writeFile(
    join(native, 'pg-symlinks.json'),
    JSON.stringify(targets.map((target) => ({ source: 'native/lib/libx.so.5.18', target }))),
  );

it('makes what is missing, relative, and leaves what is there', async () => {
  await list('native/lib/libx.so', 'native/lib/libx.so.5');
  await writeFile(join(native, 'lib', 'libx.so.5'), 'a file that a copy without links would hold');
  await linkLibraries(native);
  await linkLibraries(native);
  expect(await readlink(join(native, 'lib', 'libx.so'))).toBe('libx.so.5.18');
  await expect(readlink(join(native, 'lib', 'libx.so.5'))).rejects.toThrow('EINVAL');
  expect(await readdir(join(native, 'lib'))).toHaveLength(2);
});

it('says when a link cannot be made', async () => {
  await list('native/nowhere/libx.so');
  await expect(linkLibraries(native)).rejects.toThrow('ENOENT');
});
