import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config.ts';
import type { VaultKeys } from './store/vault/vault.ts';

function keyFile(path: string): Buffer {
  if (!existsSync(path)) writeFileSync(path, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' });
  return Buffer.from(readFileSync(path, 'utf8'), 'base64');
}

/** The two keys: from the configuration, else made once under the data directory, where the disk is then the secret. */
export function findKeys(config: Config, dataDir: string): VaultKeys & { onDisk: boolean } {
  const { HELPLINE_MASTER_KEY: master, HELPLINE_LOOKUP_KEY: lookup } = config;
  if (master && lookup) return { master, lookup, onDisk: false };
  const folder = join(dataDir, 'keys');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return {
    master: master ?? keyFile(join(folder, 'master')),
    lookup: lookup ?? keyFile(join(folder, 'lookup')),
    onDisk: true,
  };
}
