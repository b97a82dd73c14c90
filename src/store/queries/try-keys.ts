import { eq } from 'drizzle-orm';
import { addresses, conversations, keyring } from '../tables/index.ts';
import type { Unit } from '../unit.ts';

/**
 * Opens one stored address with the master key and looks it up again by the look-up key: true when that finds it, null
 * when nothing is stored. @throws UnsealError under a wrong master key
 */
export async function addressByKeys(unit: Unit): Promise<boolean | null> {
  const [row] = await unit.tx
    .select({ id: addresses.id, value: addresses.value, index: addresses.valueIndex, owner: conversations.personId })
    .from(addresses)
    .innerJoin(conversations, eq(conversations.id, addresses.conversationId))
    .innerJoin(keyring, eq(keyring.ownerId, conversations.personId))
    .limit(1);
  if (!row) return null;
  const value = await unit.vault.open(row.owner, { column: 'addresses.value', row: row.id }, row.value);
  return value !== null && unit.vault.index('address', value).equals(row.index);
}
