import type { Sql } from 'postgres';

/** Every table of the helpline: the queue's own are left out, for they only dispatch. */
const TABLES = `
  select c.oid::regclass::text as shown, n.nspname || '.' || c.relname as name,
    to_json(array(select distinct f.confrelid::regclass::text from pg_constraint f
      where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid)) as needs
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname in ('public', 'vault') order by name`;

interface Row {
  shown: string;
  name: string;
  needs: string[];
}

/** `schema.table` of all tables, those that others point at first. */
export async function tablesInOrder(sql: Sql): Promise<string[]> {
  const rows = await sql.unsafe<Row[]>(TABLES);
  const placed = new Map<string, string>();
  while (placed.size < rows.length) {
    const ready = rows.filter((row) => !placed.has(row.shown) && row.needs.every((other) => placed.has(other)));
    if (ready.length === 0) throw new Error('tables point at each other in a circle');
    for (const row of ready) placed.set(row.shown, row.name);
  }
  return [...placed.values()];
}
