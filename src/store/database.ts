import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { openClient } from './client.ts';
import { survivingLoss } from './surviving-loss.ts';
import * as tables from './tables/index.ts';

export type Database = PostgresJsDatabase<typeof tables>;
/** What every query takes: a transaction, or the database itself for a single statement. */
export type Tx = Pick<
  Database,
  'select' | 'selectDistinctOn' | 'insert' | 'update' | 'delete' | 'execute' | 'transaction'
>;

/** The part of the builder's session that asks the driver as it is. */
interface Asking {
  session: { query(text: string, values: unknown[]): Promise<unknown[][]> };
}

/** Asks a text that was written before, past the builder. @returns rows as their values, in the order of its columns */
export const ask = (tx: Tx, text: string, values: unknown[]): Promise<unknown[][]> =>
  (tx as unknown as Asking).session.query(text, values);

export interface Connection {
  db: Database;
  /** Runs `work` in one transaction. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Requests that wait for a connection just now. */
  waiting(): number;
  close(): Promise<void>;
}

/** Opens the pool. Connections are made at first use and made again after a lost server. */
export function connect(url: string, max: number): Connection {
  const options = { max, connect_timeout: 5, idle_timeout: 60, backoff: () => 0.2 };
  const { sql, close } = survivingLoss(() => openClient(url, options));
  const db = drizzle(sql, { schema: tables });
  let busy = 0;
  return {
    db,
    async transaction(work) {
      busy += 1;
      try {
        return await db.transaction((tx) => work(tx));
      } finally {
        busy -= 1;
      }
    },
    waiting: () => Math.max(0, busy - max),
    close,
  };
}
