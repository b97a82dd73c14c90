import type { PgTable } from 'drizzle-orm/pg-core';
import { ask, type Tx } from './database.ts';
import { given, type Row } from './statements.ts';
import { Unwritten } from './unwritten.ts';

/** One way to read rows of a table by a column of it, as the code names it. */
interface Reading {
  table: PgTable;
  name: string;
  of: unknown;
}

interface Known {
  reading: Reading;
  answers: Map<string, Promise<unknown>>;
}

/**
 * A transaction that gathers what is written: it is written together before anything else is asked or committed, and
 * nobody waits for it. Where `many` pieces of work use it at once, what they read by a key is read once too; one alone may
 * wait for a lock, behind which it must read again.
 */
export class GatheringTransaction {
  readonly unwritten = new Unwritten();
  readonly many: boolean;
  readonly #tx: Tx;
  readonly #known = new Map<unknown, Known>();
  #writing: Promise<unknown>[] = [];

  constructor(tx: Tx, many: boolean) {
    this.#tx = tx;
    this.many = many;
  }

  /** The answer of before, or of `ask`. */
  once<V>(reading: Reading, id: string, ask: () => Promise<V>): Promise<V> {
    const known = this.#known.get(reading.of) ?? { reading, answers: new Map<string, Promise<unknown>>() };
    this.#known.set(reading.of, known);
    const answer = (known.answers.get(id) as Promise<V> | undefined) ?? ask();
    known.answers.set(id, answer);
    return answer;
  }

  /** A row was added or written over: what was read of its kind is read again. */
  forget(table: PgTable, row: Row): void {
    for (const { reading, answers } of this.#of(table)) {
      const id = row[reading.name];
      if (typeof id === 'string') answers.delete(id);
      else answers.clear();
    }
  }

  /** A row was changed: who read it by its id sees the change, other readings are made again. */
  change(table: PgTable, row: Row & { id: string }): void {
    for (const { reading, answers } of this.#of(table)) {
      const answer = reading.name === 'id' ? answers.get(row.id) : undefined;
      if (answer) {
        const changed = answer.then((before) => before && { ...before, ...given(row) });
        // Nobody may ask for it again: a connection lost meanwhile would end the process.
        changed.catch(() => {});
        answers.set(row.id, changed);
      } else if (reading.name !== 'id') answers.clear();
    }
  }

  /** Hands over what waits to be written, ahead of whatever is asked next. */
  writeFirst(): void {
    if (this.unwritten.isEmpty) return;
    for (const { text, values } of this.unwritten.take()) {
      const done = ask(this.#tx, text, values);
      done.catch(() => {});
      this.#writing.push(done);
    }
  }

  /** Something else than rows by their keys is written: nothing that was read holds any more. */
  forgetAll(): void {
    this.#known.clear();
  }

  /** Resolves when all is written. @throws what one of the statements throws */
  async written(): Promise<void> {
    this.writeFirst();
    await Promise.all(this.#writing);
    this.#writing = [];
  }

  /** Why a write failed, where one did: what was asked behind it only heard that the transaction is over. */
  async failure(): Promise<{ reason: unknown } | null> {
    const results = await Promise.allSettled(this.#writing);
    return results.find((result) => result.status === 'rejected') ?? null;
  }

  #of(table: PgTable): Known[] {
    return [...this.#known.values()].filter(({ reading }) => reading.table === table);
  }
}

const GATHERING = new WeakMap<Tx, GatheringTransaction>();

/** The transaction as one that gathers what is written; undefined for any other. */
export const gatheringOf = (tx: Tx): GatheringTransaction | undefined => GATHERING.get(tx);

/** The same, where many use it. */
export function sharedOf(tx: Tx): GatheringTransaction | undefined {
  const gathering = GATHERING.get(tx);
  return gathering?.many ? gathering : undefined;
}

const READS = ['select', 'selectDistinctOn'] as const;
const WRITES = ['insert', 'update', 'delete', 'execute', 'transaction'] as const;

/** Makes a transaction one that gathers: what is asked of it comes after what was written. */
export function gather(tx: Tx, { many }: { many: boolean }): GatheringTransaction {
  const gathering = new GatheringTransaction(tx, many);
  GATHERING.set(tx, gathering);
  for (const name of [...READS, ...WRITES]) {
    const own = tx[name].bind(tx) as (...args: never[]) => unknown;
    const forgets = (WRITES as readonly string[]).includes(name);
    const after = (...args: never[]): unknown => {
      gathering.writeFirst();
      if (forgets) gathering.forgetAll();
      return own(...args);
    };
    Object.assign(tx, { [name]: after });
  }
  return gathering;
}
