import { getTableColumns } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { alike, given, type Row, type Statement, type Way, writing } from './statements.ts';

/** Rows of one table that are written one way. `byKey` finds the one that a later change belongs to. */
interface Bucket {
  table: PgTable;
  way: Way;
  rows: Row[];
  byKey: Map<string, Row>;
}

/**
 * What a transaction that many share is going to write: a row that is changed again is written once, and rows of one table
 * that are written one way are one statement. Tables are written in the order in which they were first written to.
 */
export class Unwritten {
  readonly #buckets = new Map<string, Bucket>();

  get isEmpty(): boolean {
    return this.#buckets.size === 0;
  }

  /** `keys`: the columns, as the code names them, by which the same row would be found; one without them is always new. */
  insert(table: PgTable, row: Row, { end = '', keys = ['id'] }: { end?: string; keys?: readonly string[] } = {}): void {
    const values = keys.map((key) => row[key]);
    const key = values.includes(undefined) ? null : values.join(' ');
    this.#write(table, { kind: 'insert', end }, row, key);
  }

  /** A row by its id. */
  update(table: PgTable, row: Row): void {
    const inserted = this.#buckets.get(nameOf(table, INSERT))?.byKey.get(String(row.id));
    if (inserted) Object.assign(inserted, given(row));
    else this.#write(table, { kind: 'update', end: '' }, row, String(row.id));
  }

  /** The statements, in order; nothing is left. */
  take(): Statement[] {
    const buckets = [...this.#buckets.values()];
    this.#buckets.clear();
    return buckets.flatMap(({ table, way, rows }) => alike(rows).map((group) => writing(table, way, group)));
  }

  #write(table: PgTable, way: Way, row: Row, key: string | null): void {
    const name = nameOf(table, way);
    const bucket: Bucket = this.#buckets.get(name) ?? { table, way, rows: [], byKey: new Map() };
    this.#buckets.set(name, bucket);
    const known = key === null ? undefined : bucket.byKey.get(key);
    if (known) return void Object.assign(known, given(row));
    const kept = given(row);
    bucket.rows.push(kept);
    if (key !== null) bucket.byKey.set(key, kept);
  }
}

const INSERT: Way = { kind: 'insert', end: '' };
const nameOf = (table: PgTable, { kind, end }: Way): string =>
  `${kind} ${Object.values(getTableColumns(table))[0]?.uniqueName}${end}`;
