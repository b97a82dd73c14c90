import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UnsealError } from '../../../src/store/vault/seal.ts';
import { ErasedError } from '../../../src/store/vault/vault.ts';
import { createTestDatabase, type TestDatabase } from '../../support/postgres.ts';
import { TEST_KEYS, testUnits } from '../../support/test-units.ts';

let database: TestDatabase;
let store: ReturnType<typeof testUnits>;
beforeAll(async () => {
  database = await createTestDatabase();
  store = testUnits(database.url);
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

const SPOT = { column: 'people.name', row: 'r' };

async function sealedFor(owner: string): Promise<Buffer> {
  return store.unit(async ({ vault, now }) => {
    await vault.create(owner, 'person', now);
    return vault.seal(owner, SPOT, 'tomahu');
  });
}

describe('the vault', () => {
  it('opens in a later transaction, for this owner alone', async () => {
    const [owner, other] = [randomUUID(), randomUUID()];
    const sealed = await sealedFor(owner);
    await sealedFor(other);
    expect(await store.unit(({ vault }) => vault.open(owner, SPOT, sealed))).toBe('tomahu');
    await expect(store.unit(({ vault }) => vault.open(other, SPOT, sealed))).rejects.toThrow(UnsealError);
    await expect(store.unit(({ vault }) => vault.open(owner, { ...SPOT, row: 's' }, sealed))).rejects.toThrow(
      UnsealError,
    );
  });

  it('cannot be read with another master key', async () => {
    const owner = randomUUID();
    const sealed = await sealedFor(owner);
    const stranger = testUnits(database.url, { ...TEST_KEYS, master: Buffer.alloc(32, 9) });
    await expect(stranger.unit(({ vault }) => vault.open(owner, SPOT, sealed))).rejects.toThrow(UnsealError);
    await stranger.close();
  });

  it('is empty of everything an erased owner had, and seals nothing more for her', async () => {
    const owner = randomUUID();
    const sealed = await sealedFor(owner);
    expect(await store.unit(({ vault }) => vault.knows(owner))).toBe(true);
    await store.unit(({ vault }) => vault.erase(owner));
    await store.unit(async ({ vault }) => {
      expect(await vault.knows(owner)).toBe(false);
      expect(await vault.open(owner, SPOT, sealed)).toBeNull();
      expect(await vault.openBytes(owner, SPOT, sealed)).toBeNull();
      await expect(vault.seal(owner, SPOT, 'tomahu')).rejects.toThrow(ErasedError);
    });
  });

  it('keeps its keys in a schema of their own, wrapped', async () => {
    const owner = randomUUID();
    await sealedFor(owner);
    const rows = await store.connection.transaction((tx) =>
      tx.execute(`select table_schema from information_schema.tables where table_name = 'keyring'`),
    );
    expect([...rows]).toEqual([{ table_schema: 'vault' }]);
    const [row] = await store.connection.transaction((tx) =>
      tx.execute(`select length(wrapped) as n from vault.keyring where owner_id = '${owner}'`),
    );
    // Version, IV, tag and the 32 bytes of the key.
    expect(row).toEqual({ n: 1 + 12 + 16 + 32 });
  });
});
