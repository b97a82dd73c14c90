import { errorCode } from '../describe-error.ts';
import type { Connection, Tx } from './database.ts';
import { gather, sharedOf } from './gathering.ts';
import { type RunAtOnce, Sharing } from './sharing.ts';
import { timeOrderedId } from './time-ordered-id.ts';
import type { Sealer } from './vault/vault.ts';

/** Work of an outbox row that somebody in danger waits for. */
export interface Pressing {
  id: string;
  job: string;
  conversationId: string | null;
}

/** One unit of work: a transaction, its sealer and the moment it counts as. All queries take it. */
export interface Unit {
  tx: Tx;
  vault: Sealer;
  now: Date;
  /** Other work uses this transaction at the same time: whoever must lock or fail on its own throws `Alone`. */
  shared: boolean;
  id(): string;
  /** This work begins as soon as it is committed, where this process can. */
  press(work: Pressing): void;
  /** Work behind a savepoint: when it throws, only it is undone. In a shared unit a throw undoes all of it. */
  nested<T>(work: (unit: Unit) => Promise<T>): Promise<T>;
}

/** Runs work in one transaction that sees one moment. Where it loses a deadlock it is done once more: it must bear that. */
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

/** Work whose writes are gathered, and all written before it ends. @throws the first that failed, whatever heard of it */
async function gathered<T>(tx: Tx, many: boolean, work: () => Promise<T>): Promise<T> {
  const gathering = gather(tx, { many });
  try {
    const result = await work();
    await gathering.written();
    return result;
  } catch (error) {
    const failure = await gathering.failure();
    throw failure ? failure.reason : error;
  }
}

/** https://www.postgresql.org/docs/current/errcodes-appendix.html: deadlock_detected, and all of it undone. */
const DEADLOCK = '40P01';

/** Another that waited for the same rows in another order may have won them: then once more, when it is through. */
async function orAgain<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (errorCode(error) !== DEADLOCK) throw error;
    return run();
  }
}

/** What a transaction pressed is told once it is committed, and never where it is not. */
type Committed = (work: readonly Pressing[]) => void;

/** Shared transactions that receive at a time: while one waits for its answers, the other decides. Each locks its own. */
const RECEIVING = 2;

/** Binds units to a pool, a vault and a clock. */
export function createUnits(
  connection: Connection,
  vault: (tx: Tx) => Sealer,
  now: () => Date,
  committed: Committed = () => {},
): Units {
  const unit = (tx: Tx, at: Date, pressed: Pressing[]): Unit => {
    const made: Unit = {
      tx,
      vault: vault(tx),
      now: at,
      shared: sharedOf(tx) !== undefined,
      id: timeOrderedId,
      press: (work) => void pressed.push(work),
      nested: (work) => (made.shared ? work(made) : behindSavepoint(work)),
    };
    const behindSavepoint: RunUnit = async (work) => {
      const inner: Pressing[] = [];
      const result = await tx.transaction((nested) => gathered(nested, false, () => work(unit(nested, at, inner))));
      pressed.push(...inner);
      return result;
    };
    return made;
  };
  const inTransaction = async <T>(work: (unit: Unit) => Promise<T>, many: boolean): Promise<T> => {
    const pressed: Pressing[] = [];
    const result = await connection.transaction((tx) => gathered(tx, many, () => work(unit(tx, now(), pressed))));
    if (pressed.length > 0) committed(pressed);
    return result;
  };
  const alone: RunUnit = (work) => orAgain(() => inTransaction(work, false));
  const atOnce: RunAtOnce<Unit> = (works) =>
    inTransaction(async (one) => {
      const results = await Promise.allSettled(works.map((work) => work(one)));
      for (const result of results) if (isFailure(result)) throw result.reason;
      return results;
    }, true);
  // What is received at once writes as if others were there, also where nobody else is: only its own conversation.
  const asOneOfMany: RunUnit = (work) => orAgain(() => inTransaction(work, true));
  const kinds = new Map<SharedKind, Sharing<Unit>>();
  return {
    unit: alone,
    shared(kind, work) {
      const sharing =
        kinds.get(kind) ??
        (kind === 'receive' ? new Sharing<Unit>(asOneOfMany, atOnce, RECEIVING) : new Sharing<Unit>(alone, atOnce));
      kinds.set(kind, sharing);
      return sharing.run(work);
    },
  };
}
