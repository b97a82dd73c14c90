import { type Connection, connect } from '../../src/store/database.ts';
import { createUnits, type RunUnit } from '../../src/store/unit.ts';
import { createVault, type VaultKeys } from '../../src/store/vault/vault.ts';

/** Two keys for tests; not random, so that two pools on one database read each other. */
export const TEST_KEYS: VaultKeys = { master: Buffer.alloc(32, 1), lookup: Buffer.alloc(32, 2) };

/** Units of work on a database without the rest of a helpline. */
export function testUnits(
  url: string,
  keys: VaultKeys = TEST_KEYS,
): { unit: RunUnit; connection: Connection; close(): Promise<void> } {
  const connection = connect(url, 4);
  const { unit } = createUnits(connection, createVault(keys), () => new Date('2026-11-25T05:00:00Z'));
  return { unit, connection, close: () => connection.close() };
}
