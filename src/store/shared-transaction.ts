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
 * A transaction that several pieces of work use at once. What they read by a key is read once, what they write is written
 * together before anything else is asked or committed.
 */
export class SharedTransaction {
  readonly unwritten = new Unwritten();
  readonly #tx: Tx;
  readonly #known = new Map<unknown, Known>();
  #writing: Promise<unknown>[] = [];

  constructor(tx: Tx) {
    this.#tx = tx;
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
      if (answer)
        answers.set(
          row.id,
          answer.then((before) => before && { ...before, ...given(row) }),
        );
      else if (reading.name !== 'id') answers.clear();
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

  #of(table: PgTable): Known[] {
    return [...this.#known.values()].filter(({ reading }) => reading.table === table);
  }
}

const SHARED = new WeakMap<Tx, SharedTransaction>();

/** The transaction as one that is shared; undefined for any other. */
export const sharedOf = (tx: Tx): SharedTransaction | undefined => SHARED.get(tx);

const READS = ['select', 'selectDistinctOn'] as const;
const WRITES = ['insert', 'update', 'delete', 'execute', 'transaction'] as const;

/** Makes a transaction one that several use: what is asked of it comes after what they wrote. */
export function share(tx: Tx): SharedTransaction {
  const shared = new SharedTransaction(tx);
  SHARED.set(tx, shared);
  for (const name of [...READS, ...WRITES]) {
    const own = tx[name].bind(tx) as (...args: never[]) => unknown;
    const forgets = (WRITES as readonly string[]).includes(name);
    const after = (...args: never[]): unknown => {
      shared.writeFirst();
      if (forgets) shared.forgetAll();
      return own(...args);
    };
    Object.assign(tx, { [name]: after });
  }
  return shared;
}
