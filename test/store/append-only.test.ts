import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';

let database: TestDatabase;
let sql: postgres.Sql;
beforeAll(async () => {
  database = await createTestDatabase();
  sql = postgres(database.url, { max: 1 });
  await sql`insert into events (id, at, type, key_owner) values (${randomUUID()}, ${new Date(0)}, 'told', ${randomUUID()})`;
  await sql`insert into deliveries (provider, provider_id, status, at) values ('p', '1', 'sent', ${new Date(0)})`;
});
afterAll(async () => {
  await sql.end();
  await database.drop();
});

it.each([
  `update events set type = 'changed'`,
  'delete from events',
  `update deliveries set status = 'read'`,
  'delete from deliveries',
])('what happened stays as it was told: %s', async (statement) => {
  await expect(sql.unsafe(statement)).rejects.toMatchObject({ code: '23001' });
  expect(await sql`select type from events`).toEqual([{ type: 'told' }]);
  expect(await sql`select status from deliveries`).toEqual([{ status: 'sent' }]);
});
