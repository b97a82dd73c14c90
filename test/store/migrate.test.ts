import postgres from 'postgres';
import { expect, it } from 'vitest';
import { migrate } from '../../src/store/migrate.ts';
import { createEmptyDatabase } from '../support/postgres.ts';

it('two processes may bring an empty database to this version at the same time, and a third finds nothing to do', async () => {
  const database = await createEmptyDatabase();
  await Promise.all([migrate(database.url), migrate(database.url)]);
  await migrate(database.url);
  const sql = postgres(database.url, { max: 1 });
  const [{ n } = { n: 0 }] = await sql`select count(*)::int as n from drizzle.__drizzle_migrations`;
  const [keys] = await sql`select count(*)::int as n from vault.keyring`;
  await sql.end();
  await database.drop();
  expect(n).toBeGreaterThanOrEqual(2);
  expect(keys).toEqual({ n: 0 });
});
