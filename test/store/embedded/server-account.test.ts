import { expect, it } from 'vitest';
import { pickAccount } from '../../../src/store/embedded/server-account.ts';

const ROOT = 'root:x:0:0:root:/root:/bin/bash';
const NOBODY = 'nobody:x:65534:65533:nobody:/nonexistent:/usr/sbin/nologin';
const POSTGRES = 'postgres:x:101:104:PostgreSQL administrator,,,:/var/lib/postgresql:/bin/bash';
const passwd = (...lines: string[]) => `${lines.join('\n')}\n`;

it('prefers postgres, then nobody', () => {
  expect(pickAccount(passwd(ROOT, NOBODY, POSTGRES))).toEqual({ name: 'postgres', uid: 101, gid: 104 });
  expect(pickAccount(passwd(ROOT, NOBODY))).toEqual({ name: 'nobody', uid: 65534, gid: 65533 });
});

it('serves an existing cluster as its owner', () => {
  expect(pickAccount(passwd(ROOT, NOBODY, POSTGRES), 65534)?.name).toBe('nobody');
  expect(pickAccount(passwd(ROOT, NOBODY, POSTGRES), 4711)).toBeNull();
});

it('is never root, whatever root is called', () => {
  expect(pickAccount(passwd(ROOT))).toBeNull();
  expect(pickAccount(passwd('postgres:x:0:0::/:/bin/sh'))).toBeNull();
  expect(pickAccount(passwd(ROOT), 0)).toBeNull();
});
