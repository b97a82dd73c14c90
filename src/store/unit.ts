import { randomUUID } from 'node:crypto';
import type { Connection, Tx } from './database.ts';
import type { Sealer } from './vault/vault.ts';

/** One unit of work: a transaction, its sealer and the moment it counts as. All queries take it. */
export interface Unit {
  tx: Tx;
  vault: Sealer;
  now: Date;
  id(): string;
}

/** Runs work in one transaction that sees one moment. */
export type RunUnit = <T>(work: (unit: Unit) => Promise<T>) => Promise<T>;

/** Binds units to a pool, a vault and a clock. */
export function createUnits(connection: Connection, vault: (tx: Tx) => Sealer, now: () => Date): RunUnit {
  return (work) => connection.transaction((tx) => work({ tx, vault: vault(tx), now: now(), id: randomUUID }));
}
