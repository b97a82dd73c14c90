import { type Column, getTableColumns, type SQL, sql } from 'drizzle-orm';
import { type PgColumn, PgDialect, type PgTable } from 'drizzle-orm/pg-core';

/** Values by the names the code has for them. */
export type Row = Record<string, unknown>;

/** A statement whose text is the same for any number of rows, so that it is built once and parsed once a connection. */
export interface Statement {
  text: string;
  values: unknown[];
}

const DIALECT = new PgDialect();

/** The text of a statement, and its values: what stands for a parameter that is given later is a placeholder. */
export const written = (statement: SQL): Statement => {
  const { sql: text, params: values } = DIALECT.sqlToQuery(statement);
  return { text, values };
};

/** The type of a column that holds one of its values, for a cast. */
export const typeOf = (column: Column): string => column.getSQLType().replace('bigserial', 'bigint');

/** One element of an array literal: https://www.postgresql.org/docs/current/arrays.html#ARRAYS-IO */
function element(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  if (Buffer.isBuffer(value)) return `"\\\\x${value.toString('hex')}"`;
  return `"${String(value).replace(/["\\]/g, '\\$&')}"`;
}

/** Values of one column as an array literal: one parameter, however many they are. */
export const literal = (column: Column, values: readonly unknown[]): string =>
  `{${values.map((value) => element(value === null || value === undefined ? null : column.mapToDriverValue(value))).join()}}`;

const named = (column: Column): SQL => sql.identifier(column.name) as unknown as SQL;
const arrayOf = (column: Column, name: string): SQL => sql`${sql.placeholder(name)}::${sql.raw(`${typeOf(column)}[]`)}`;

type Columns = readonly (readonly [name: string, column: PgColumn])[];

interface Known {
  text: string;
  columns: Columns;
}

const listed = (columns: Columns, write: (column: PgColumn, name: string) => SQL): SQL =>
  sql.join(
    columns.map(([name, column]) => write(column, name)),
    sql`, `,
  );

const insertText = (table: PgTable, columns: Columns): SQL =>
  sql`insert into ${table} (${listed(columns, named)}) select * from unnest(${listed(columns, arrayOf)})`;

const updateText = (table: PgTable, columns: Columns): SQL => {
  const changed = columns.filter(([name]) => name !== 'id');
  const sets = listed(changed, (column) => sql`${named(column)} = given.${named(column)}`);
  const given = sql`unnest(${listed(columns, arrayOf)}) as given(${listed(columns, named)})`;
  return sql`update ${table} set ${sets} from ${given} where ${table}.id = given.id`;
};

/** How rows are written. `end` is what an insert does where they are there already. */
export interface Way {
  kind: 'insert' | 'update';
  end: string;
}

const KNOWN = new Map<PgTable, Map<string, Known>>();

/** The statement that writes these rows, which have values for the same columns. */
export function writing(table: PgTable, { kind, end }: Way, rows: readonly Row[]): Statement {
  const shapes = KNOWN.get(table) ?? new Map<string, Known>();
  KNOWN.set(table, shapes);
  const shape = `${kind}${end} ${shapeOf(rows[0] ?? {})}`;
  let known = shapes.get(shape);
  if (!known) {
    const columns = Object.entries(getTableColumns(table)).filter(([name]) => rows[0]?.[name] !== undefined);
    const text = kind === 'insert' ? insertText(table, columns) : updateText(table, columns);
    known = { text: written(text).text + end, columns };
    shapes.set(shape, known);
  }
  const values = known.columns.map(([name, column]) =>
    literal(
      column,
      rows.map((row) => row[name]),
    ),
  );
  return { text: known.text, values };
}

/** A row without the columns that it gives no value. */
export const given = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));

/** Which columns a row gives a value. */
const shapeOf = (row: Row): string =>
  Object.keys(row)
    .filter((name) => row[name] !== undefined)
    .sort()
    .join();

/** Rows with the same columns, in the order they came. */
export function alike(rows: readonly Row[]): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const shape = shapeOf(row);
    const group = groups.get(shape);
    if (group) group.push(row);
    else groups.set(shape, [row]);
  }
  return [...groups.values()];
}
