import type { Connection, Tx } from './database.ts';
import { timeOrderedId } from './time-ordered-id.ts';
import type { Sealer } from './vault/vault.ts';

/** One unit of work: a transaction, its sealer and the moment it counts as. All queries take it. */
export interface Unit {
  tx: Tx;
  vault: Sealer;
  now: Date;
  id(): string;
  /** Work behind a savepoint: when it throws, only it is undone. */
  nested<T>(work: (unit: Unit) => Promise<T>): Promise<T>;
}

/** Runs work in one transaction that sees one moment. */
export type RunUnit = <T>(work: (unit: Unit) => Promise<T>) => Promise<T>;

/** Binds units to a pool, a vault and a clock. */
export function createUnits(connection: Connection, vault: (tx: Tx) => Sealer, now: () => Date): RunUnit {
  const unit = (tx: Tx, at: Date): Unit => ({
    tx,
    vault: vault(tx),
    now: at,
    id: timeOrderedId,
    nested: (work) => tx.transaction((inner) => work(unit(inner, at))),
  });
  return (work) => connection.transaction((tx) => work(unit(tx, now())));
}
