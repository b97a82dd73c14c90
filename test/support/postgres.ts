import { randomBytes } from 'node:crypto';
import postgres, { type Sql } from 'postgres';
import { inject } from 'vitest';

const TEMPLATE = 'helpline_template';

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/** A database of its own for one test file, cloned from the template; `drop` ends what is still connected. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = inject('postgresUrl');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(server, (sql) => sql.unsafe(`create database ${name} template ${TEMPLATE} strategy file_copy`));
  return { url: databaseUrl(server, name), drop: () => dropDatabase(server, name) };
}

/** A database without any table, on the server of the run or on another. */
export async function createEmptyDatabase(server = inject('postgresUrl')): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(server, (sql) => sql.unsafe(`create database ${name} template template0`));
  return { url: databaseUrl(server, name), drop: () => dropDatabase(server, name) };
}

const dropDatabase = (server: string, name: string): Promise<void> =>
  administer(server, (sql) => sql.unsafe(`drop database if exists ${name} with (force)`));

/** Makes the template anew and closes it to connections, which would stand in the way of cloning. */
export async function ensureTemplate(server: string, prepare: (url: string) => Promise<void>): Promise<void> {
  await administer(server, async (sql) => {
    // One run at a time where several share a server; the lock goes with this connection.
    await sql`select pg_advisory_lock(hashtext(${TEMPLATE}))`;
    await sql.unsafe(`drop database if exists ${TEMPLATE} with (force)`);
    await sql.unsafe(`create database ${TEMPLATE} template template0`);
    await prepare(databaseUrl(server, TEMPLATE));
    await sql.unsafe(`alter database ${TEMPLATE} allow_connections false`);
  });
}

async function administer(server: string, act: (sql: Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(server, { max: 1, onnotice: () => undefined });
  try {
    await act(sql);
  } finally {
    await sql.end();
  }
}

function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = name;
  return url.href;
}
