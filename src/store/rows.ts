import { type Column, getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Tx } from './database.ts';
import { together } from './together.ts';

type Row = Record<string, unknown>;

/** One element of an array literal: https://www.postgresql.org/docs/current/arrays.html#ARRAYS-IO */
function element(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  if (Buffer.isBuffer(value)) return `"\\\\x${value.toString('hex')}"`;
  return `"${String(value).replace(/["\\]/g, '\\$&')}"`;
}

/** One array a column, so that a statement reads the same for any number of rows and is parsed once. */
export function allOf(column: Column, values: readonly unknown[]): SQL {
  const written = values.map((value) =>
    element(value === null || value === undefined ? null : column.mapToDriverValue(value)),
  );
  const type = column.getSQLType().replace('bigserial', 'bigint');
  return sql`${`{${written.join()}}`}::${sql.raw(`${type}[]`)}`;
}

const named = (column: Column): SQL => sql.identifier(column.name) as unknown as SQL;

/** True of rows whose column has one of these: one parameter, however many they are. */
export const anyOf = (column: PgColumn, ids: readonly string[]): SQL => sql`${column} = any(${allOf(column, ids)})`;

/** Rows with the same columns, in the order they came. */
function alike(rows: readonly Row[]): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const shape = Object.keys(row)
      .filter((name) => row[name] !== undefined)
      .sort()
      .join();
    groups.set(shape, [...(groups.get(shape) ?? []), row]);
  }
  return [...groups.values()];
}

/** The columns these rows give a value. */
function columnsIn(table: PgTable, [first = {}]: readonly Row[]): [string, PgColumn][] {
  return Object.entries(getTableColumns(table)).filter(([name]) => first[name] !== undefined);
}

/** The columns of these rows by name, and their values as one array a column. */
function given(columns: readonly [string, PgColumn][], rows: readonly Row[]): { names: SQL; arrays: SQL } {
  const names = columns.map(([, column]) => named(column));
  const arrays = columns.map(([name, column]) => {
    const values = rows.map((row) => row[name]);
    return allOf(column, values);
  });
  return { names: sql.join(names, sql`, `), arrays: sql.join(arrays, sql`, `) };
}

function insert(table: PgTable, rows: readonly Row[]): SQL {
  const { names, arrays } = given(columnsIn(table, rows), rows);
  return sql`insert into ${table} (${names}) select * from unnest(${arrays})`;
}

function update(table: PgTable, rows: readonly Row[]): SQL {
  const columns = columnsIn(table, rows);
  const { names, arrays } = given(columns, rows);
  const sets = columns
    .filter(([name]) => name !== 'id')
    .map(([, column]) => sql`${named(column)} = given.${named(column)}`);
  return sql`update ${table} set ${sql.join(sets, sql`, `)} from unnest(${arrays}) as given(${names}) where ${table}.id = given.id`;
}

type Write = (tx: Tx, row: Row) => Promise<undefined>;
const WRITES = new Map<string, Write>();

/** Rows of one table that are written at the same moment are one statement a shape of row. */
function writing(kind: string, table: PgTable, statement: (rows: readonly Row[]) => SQL): Write {
  const name = `${kind} ${nameOf(table)}`;
  const known = WRITES.get(name);
  if (known) return known;
  const write = together(async (tx: Tx, rows: Row[]) => {
    for (const group of alike(rows)) await tx.execute(statement(group));
    return rows.map(() => undefined);
  });
  WRITES.set(name, write);
  return write;
}

const nameOf = (table: PgTable): string => Object.values(getTableColumns(table))[0]?.uniqueName ?? '';

/** Inserts a row. Not for tables with columns of arrays. */
export const addRow = <T extends PgTable>(tx: Tx, table: T, row: T['$inferInsert']): Promise<undefined> =>
  writing('insert', table, (rows) => insert(table, rows))(tx, row);

/** Inserts a row and writes over `change` where `keys` are there already. */
export const putRow = <T extends PgTable>(
  tx: Tx,
  table: T,
  row: T['$inferInsert'],
  over: { keys: string; change: readonly string[] },
): Promise<undefined> => {
  const sets = over.change.map((name) => `${name} = excluded.${name}`).join(', ');
  const end = sql.raw(` on conflict (${over.keys}) do update set ${sets}`);
  return writing('put', table, (rows) => sql`${insert(table, rows)}${end}`)(tx, row);
};

/** Changes a row by its id. */
export const changeRow = <T extends PgTable>(
  tx: Tx,
  table: T,
  row: { id: string } & Partial<T['$inferInsert']>,
): Promise<undefined> =>
  Object.keys(row).length < 2
    ? Promise.resolve(undefined)
    : writing('update', table, (rows) => update(table, rows))(tx, row);

/** Inserts rows that are not there yet. @returns the ids of those that were not */
export async function addNew(tx: Tx, table: PgTable, rows: readonly Row[]): Promise<Set<string>> {
  const kept = new Set<string>();
  for (const group of alike(rows)) {
    const added = await tx.execute<{ id: string }>(sql`${insert(table, group)} on conflict do nothing returning id`);
    for (const { id } of added) kept.add(id);
  }
  return kept;
}
