import { sql } from 'drizzle-orm';
import type { Connection } from './database.ts';
import { readJournal } from './migrate.ts';

/** What a database server says of itself. */
export interface Survey {
  version: string;
  encoding: string;
  maxConnections: number;
  /** The server's own clock: asked only to be compared with ours, never to decide anything. */
  time: Date;
  migrations: { applied: number; known: number };
}

const SELF = sql`select
  current_setting('server_version') as version,
  current_setting('server_encoding') as encoding,
  current_setting('max_connections')::int as "maxConnections",
  extract(epoch from clock_timestamp())::float8 * 1000 as time,
  (select count(*)::int from drizzle.__drizzle_migrations) as applied`;

/** Asks the server; a database that was never migrated throws. */
export async function survey({ db }: Connection): Promise<Survey> {
  const [row] = (await db.execute(SELF)) as unknown as [Omit<Survey, 'time'> & { time: number; applied: number }];
  const { entries } = await readJournal();
  const { applied, time, ...rest } = row;
  return { ...rest, time: new Date(time), migrations: { applied, known: entries.length } };
}
