import { chmod, mkdir, mkdtemp, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mayEnter } from '../../../src/store/embedded/may-enter.ts';

let outer: string;
let inner: string;
beforeAll(async () => {
  outer = await mkdtemp(join(tmpdir(), 'enter-'));
  inner = join(outer, 'inner');
  await mkdir(inner, { mode: 0o755 });
});
afterAll(() => rm(outer, { recursive: true }));

const stranger = { name: 'stranger', uid: 54_321, gid: 54_321 };

it('asks every folder on the way', async () => {
  await chmod(outer, 0o700);
  expect(await mayEnter(inner, stranger)).toBe(false);
  await chmod(outer, 0o711);
  expect(await mayEnter(inner, stranger)).toBe(true);
});

it('looks at the owner for the owner, at the group for the group', async () => {
  const { uid, gid } = await stat(outer);
  await chmod(outer, 0o701);
  expect(await mayEnter(inner, { ...stranger, gid })).toBe(false);
  expect(await mayEnter(inner, stranger)).toBe(true);
  await chmod(outer, 0o710);
  expect(await mayEnter(inner, { ...stranger, gid })).toBe(true);
  expect(await mayEnter(inner, { ...stranger, uid })).toBe(true);
  expect(await mayEnter(inner, stranger)).toBe(false);
});

it('follows a link to where the folder really is', async () => {
  await chmod(outer, 0o700);
  const link = join(tmpdir(), `enter-link-${process.pid}`);
  await symlink(inner, link);
  expect(await mayEnter(link, stranger)).toBe(false);
  await rm(link);
});
