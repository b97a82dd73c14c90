import type { Connection, Tx } from './database.ts';
import { share, sharedOf } from './shared-transaction.ts';
import { type RunAtOnce, Sharing } from './sharing.ts';
import { timeOrderedId } from './time-ordered-id.ts';
import type { Sealer } from './vault/vault.ts';

/** One unit of work: a transaction, its sealer and the moment it counts as. All queries take it. */
export interface Unit {
  tx: Tx;
  vault: Sealer;
  now: Date;
  /** Other work uses this transaction at the same time: whoever must lock or fail on its own throws `Alone`. */
  shared: boolean;
  id(): string;
  /** Work behind a savepoint: when it throws, only it is undone. In a shared unit a throw undoes all of it. */
  nested<T>(work: (unit: Unit) => Promise<T>): Promise<T>;
}

/** Runs work in one transaction that sees one moment. */
export type RunUnit = <T>(work: (unit: Unit) => Promise<T>) => Promise<T>;

/** Thrown by work in a shared unit before it has written anything: it wants a transaction of its own. */
export class Alone extends Error {
  override name = 'Alone';
}

/**
 * What may share: messages that are stored and answered at once, messages that are stored, turns, sends that are picked
 * and noted. Each kind shares with its own.
 */
export type SharedKind = 'receive' | 'store' | 'turn' | 'send';

/** Runs work in a transaction that works of the same kind may share. It may be run twice, the second time alone. */
export type RunShared = <T>(kind: SharedKind, work: (unit: Unit) => Promise<T>) => Promise<T>;

export interface Units {
  unit: RunUnit;
  shared: RunShared;
}

const isFailure = (result: PromiseSettledResult<unknown>): result is PromiseRejectedResult =>
  result.status === 'rejected' && !(result.reason instanceof Alone);

/** Binds units to a pool, a vault and a clock. */
export function createUnits(connection: Connection, vault: (tx: Tx) => Sealer, now: () => Date): Units {
  const unit = (tx: Tx, at: Date): Unit => {
    const made: Unit = {
      tx,
      vault: vault(tx),
      now: at,
      shared: sharedOf(tx) !== undefined,
      id: timeOrderedId,
      nested: (work) => (made.shared ? work(made) : tx.transaction((inner) => work(unit(inner, at)))),
    };
    return made;
  };
  const alone: RunUnit = (work) => connection.transaction((tx) => work(unit(tx, now())));
  const atOnce: RunAtOnce<Unit> = (works) =>
    connection.transaction(async (tx) => {
      const shared = share(tx);
      const one = unit(tx, now());
      const results = await Promise.allSettled(works.map((work) => work(one)));
      for (const result of results) if (isFailure(result)) throw result.reason;
      await shared.written();
      return results;
    });
  // What is received at once writes as if others were there, also where nobody else is: only its own conversation.
  const asOneOfMany: RunUnit = (work) =>
    connection.transaction(async (tx) => {
      const shared = share(tx);
      const result = await work(unit(tx, now()));
      await shared.written();
      return result;
    });
  const kinds = new Map<SharedKind, Sharing<Unit>>();
  return {
    unit: alone,
    shared(kind, work) {
      const sharing = kinds.get(kind) ?? new Sharing<Unit>(kind === 'receive' ? asOneOfMany : alone, atOnce);
      kinds.set(kind, sharing);
      return sharing.run(work);
    },
  };
}
