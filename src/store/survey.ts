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
  /** None applied: the helpline never started on it. */
  migrations: { applied: number; known: number };
}

const SELF = sql`select
  current_setting('server_version') as version,
  current_setting('server_encoding') as encoding,
  current_setting('max_connections')::int as "maxConnections",
  extract(epoch from clock_timestamp())::float8 * 1000 as time,
  to_regclass('drizzle.__drizzle_migrations') is not null as "hasTables"`;
const APPLIED = sql`select count(*)::int as applied from drizzle.__drizzle_migrations`;

/** Asks the server. */
export async function survey({ db }: Connection): Promise<Survey> {
  const [row] = (await db.execute(SELF)) as unknown as [Omit<Survey, 'time'> & { time: number; hasTables: boolean }];
  const { hasTables, time, ...rest } = row;
  const [{ applied } = { applied: 0 }] = hasTables ? await db.execute<{ applied: number }>(APPLIED) : [];
  const { entries } = await readJournal();
  return { ...rest, time: new Date(time), migrations: { applied, known: entries.length } };
}
