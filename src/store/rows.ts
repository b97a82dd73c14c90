import { type Column, getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { ask, type Tx } from './database.ts';
import { gatheringOf, sharedOf } from './gathering.ts';
import { alike, literal, type Row, type Statement, typeOf, type Way, writing, written } from './statements.ts';
import { manyByOne, oneByOne } from './together.ts';

/** One array a column, so that a statement reads the same for any number of rows and is parsed once. */
export const allOf = (column: Column, values: readonly unknown[]): SQL =>
  sql`${literal(column, values)}::${sql.raw(`${typeOf(column)}[]`)}`;

/** True of rows whose column has one of these: one parameter, however many they are. */
export const anyOf = (column: PgColumn, ids: readonly string[]): SQL => sql`${column} = any(${allOf(column, ids)})`;

const INSERT: Way = { kind: 'insert', end: '' };
const UPDATE: Way = { kind: 'update', end: '' };

const run = async (tx: Tx, { text, values }: Statement): Promise<undefined> => void (await ask(tx, text, values));

/** Inserts a row; in a transaction that gathers with others, before anything is read or committed. Not for columns of arrays. */
export async function addRow<T extends PgTable>(tx: Tx, table: T, row: T['$inferInsert']): Promise<undefined> {
  const gathering = gatheringOf(tx);
  if (!gathering) return run(tx, writing(table, INSERT, [row]));
  gathering.unwritten.insert(table, row);
  gathering.forget(table, row);
}

/** Inserts a row, or writes over `change` where the one with its `keys` is there already. As `addRow`. */
export async function putRow<T extends PgTable>(
  tx: Tx,
  table: T,
  row: T['$inferInsert'],
  over: { keys: readonly (keyof T['$inferInsert'] & string)[]; change: readonly (keyof T['$inferInsert'] & string)[] },
): Promise<undefined> {
  const columns = getTableColumns(table);
  const nameOf = (key: string): string => columns[key]?.name ?? key;
  const sets = over.change.map((key) => `${nameOf(key)} = excluded.${nameOf(key)}`).join(', ');
  const end = ` on conflict (${over.keys.map(nameOf).join(', ')}) do update set ${sets}`;
  const gathering = gatheringOf(tx);
  if (!gathering) return run(tx, writing(table, { kind: 'insert', end }, [row]));
  gathering.unwritten.insert(table, row, { end, keys: over.keys });
  gathering.forget(table, row);
}

/** Changes a row by its id. As `addRow`. */
export async function changeRow<T extends PgTable>(
  tx: Tx,
  table: T,
  row: { id: string } & Partial<T['$inferInsert']>,
): Promise<undefined> {
  if (Object.keys(row).length < 2) return;
  const gathering = gatheringOf(tx);
  if (!gathering) return run(tx, writing(table, UPDATE, [row]));
  gathering.unwritten.update(table, row);
  gathering.change(table, row);
}

/** Inserts rows that are not there yet. @returns the ids of those that were not */
export async function addNew(tx: Tx, table: PgTable, rows: readonly Row[]): Promise<Set<string>> {
  const kept = new Set<string>();
  for (const group of alike(rows)) {
    const { text, values } = writing(table, { kind: 'insert', end: ' on conflict do nothing returning id' }, group);
    for (const [id] of await ask(tx, text, values)) kept.add(id as string);
  }
  return kept;
}

interface Which {
  /** Besides the key. */
  where?: SQL;
  orderBy?: PgColumn;
  /** Locks them; whoever has one locked is passed by. */
  locked?: boolean;
}

type RowsOf<T extends PgTable> = (tx: Tx, keys: readonly string[]) => Promise<T['$inferSelect'][]>;

/** Whole rows of a table by one of its columns: the text is written once, whatever is asked. */
function rowsWith<T extends PgTable>(table: T, key: PgColumn, { where, orderBy, locked }: Which): RowsOf<T> {
  const columns = Object.entries(getTableColumns(table));
  const all = sql.join(
    columns.map(([, column]) => sql`${column}`),
    sql`, `,
  );
  const keys = sql`${key} = any(${sql.placeholder('keys')}::${sql.raw(`${key.getSQLType()}[]`)})`;
  const more = where ? sql` and ${where}` : sql``;
  const order = orderBy ? sql` order by ${orderBy} asc` : sql``;
  const lock = locked ? sql` for no key update skip locked` : sql``;
  const { text, values } = written(sql`select ${all} from ${table} where ${keys}${more}${order}${lock}`);
  return async (tx, wanted) => {
    const rows = await ask(tx, text, [literal(key, wanted), ...values.slice(1)]);
    return rows.map((row) => {
      const read = columns.map(([name, column], at) => [
        name,
        row[at] === null ? null : column.mapFromDriverValue(row[at]),
      ]);
      return Object.fromEntries(read) as T['$inferSelect'];
    });
  };
}

const nameIn = (table: PgTable, column: PgColumn): string =>
  Object.entries(getTableColumns(table)).find(([, one]) => one === column)?.[0] ?? '';

/** Each key's row, or null; asked once in a shared transaction, as long as nothing of it is written. */
export function rowBy<T extends PgTable>(
  table: T,
  key: PgColumn,
  which: Which = {},
): (tx: Tx, key: string) => Promise<T['$inferSelect'] | null> {
  const name = nameIn(table, key);
  const find = rowsWith(table, key, which);
  const read = oneByOne(find, (row) => row[name as keyof typeof row] as string | null);
  if (which.locked) return read;
  return (tx, id) => sharedOf(tx)?.once({ table, name, of: read }, id, () => read(tx, id)) ?? read(tx, id);
}

/** Each key's rows, in order. As `rowBy`. */
export function rowsBy<T extends PgTable>(
  table: T,
  key: PgColumn,
  which: Which = {},
): (tx: Tx, key: string) => Promise<T['$inferSelect'][]> {
  const name = nameIn(table, key);
  const find = rowsWith(table, key, which);
  const read = manyByOne(find, (row) => row[name as keyof typeof row] as string | null);
  return (tx, id) => sharedOf(tx)?.once({ table, name, of: read }, id, () => read(tx, id)) ?? read(tx, id);
}
