import type { Sql, TransactionSql } from 'postgres';

/** What else is asked of a lost connection. Nothing of its transaction was written, unless the commit was on its way. */
class LostConnection extends Error {
  override name = 'LostConnection';
  readonly code = 'CONNECTION_LOST';
}

/** The connection of one transaction, and who is told that it is gone. */
interface Wire {
  lost: boolean;
  lose(error: unknown): void;
}

type Work<T> = (client: TransactionSql) => Promise<T>;

/** Codes of the driver, of sockets, and of a server that ends its sessions (57P0x). */
const LOSS = /^(CONNECT\w*|E[A-Z]{3,}|57P0[123])$/;
/** The connection is gone, and with it the answer. */
export const isLoss = (error: unknown): boolean => LOSS.test(String((error as { code?: unknown } | null)?.code));

const NEVER = new Promise<never>(() => {});

/** How long a pool that lost a connection has for what its other connections are at, in seconds. */
const LAST_SECONDS = 2;

/** Asks the driver, and goes on where it does not. */
export interface Client {
  sql: Sql;
  close(): Promise<void>;
}

/**
 * A client whose transactions survive the loss of their connection, and which itself survives it. The driver (postgres
 * 3.4.9) has two faults there. It writes to a socket that is null when a lost connection is asked for anything more, its
 * own rollback too, and that ends the process (https://github.com/porsager/postgres/issues/1208): here nothing more is
 * asked of it. And a connection that was lost with a write before it never writes again, so that all that it is given
 * fails after `connect_timeout`, for ever (https://github.com/porsager/postgres/pull/1215): here a pool that lost one is
 * left to end what it is at, and another is opened.
 */
export function survivingLoss(open: () => Sql): Client {
  let pool = open();
  const ending = new Set<Promise<void>>();
  const end = (old: Sql): void => {
    const ended: Promise<void> = old.end({ timeout: LAST_SECONDS }).finally(() => ending.delete(ended));
    ending.add(ended);
  };
  const replace = (lost: Sql): void => {
    if (lost !== pool) return;
    pool = open();
    // Whoever builds statements upon the client has told the first how values are read and written.
    Object.assign(pool.options.parsers, lost.options.parsers);
    Object.assign(pool.options.serializers, lost.options.serializers);
    end(lost);
  };
  const sql = Object.assign((...args: Parameters<Sql>) => pool(...args), {
    options: pool.options,
    unsafe: (...args: Parameters<Sql['unsafe']>) => pool.unsafe(...args),
    begin: async <T>(work: Work<T>) => {
      const asked = pool;
      try {
        return await begin(asked, work);
      } catch (error) {
        if (isLoss(error)) replace(asked);
        throw error;
      }
    },
  });
  return {
    sql: sql as unknown as Sql,
    async close() {
      end(pool);
      await Promise.all(ending);
    },
  };
}

function begin<T>(sql: Sql, work: Work<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const wire: Wire = {
      lost: false,
      lose(error) {
        wire.lost = true;
        reject(error);
      },
    };
    const begun = sql.begin((client) => unlessLost(wire, () => work(guarded(client, wire)), reject));
    // Rejected by the driver itself when the connection closes while nothing is asked of it.
    begun.then(
      (result) => resolve(result as T),
      (error) => wire.lose(error),
    );
  });
}

/** After a loss only `tell` hears of it: to the driver it neither ends nor fails, which would be a commit or a rollback. */
async function unlessLost<T>(wire: Wire, work: () => Promise<T>, tell: (error: unknown) => void): Promise<T> {
  try {
    const result = await work();
    if (!wire.lost) return result;
    tell(new LostConnection('lost'));
  } catch (error) {
    if (!wire.lost) throw error;
    tell(error);
  }
  return NEVER;
}

/** A statement is parsed once a connection: one journey to the server afterwards instead of two. */
const KNOWN_AFTER_ONCE = { prepare: true } as const;

function guarded(client: TransactionSql, wire: Wire): TransactionSql {
  const ask = <P extends PromiseLike<unknown>>(asked: () => P): P => {
    if (wire.lost) throw new LostConnection('lost');
    const answer = asked();
    answer.then(undefined, (error) => isLoss(error) && wire.lose(error));
    return answer;
  };
  const savepoint = <T>(work: Work<T>) =>
    new Promise((resolve, reject) => {
      const within = (inner: TransactionSql) => unlessLost(wire, () => work(guarded(inner, wire)), reject);
      ask(() => client.savepoint(within)).then(resolve, reject);
    });
  const unsafe = (text: string, values?: Parameters<TransactionSql['unsafe']>[1]) =>
    ask(() => client.unsafe(text, values, KNOWN_AFTER_ONCE));
  return { unsafe, savepoint } as unknown as TransactionSql;
}
