import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Connection, connect, type Tx } from '../../src/store/database.ts';
import { type CutProxy, startCutProxy } from '../support/cut-proxy.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';
import { startShortSessions } from '../support/short-sessions.ts';

let database: TestDatabase;
let proxy: CutProxy;
let connection: Connection;
beforeEach(async () => {
  database = await createTestDatabase();
  proxy = await startCutProxy(database.url);
  connection = connect(proxy.url, 2);
  await connection.transaction((tx) => tx.execute('create table rows_kept (n int unique)'));
});
afterEach(async () => {
  await connection.close();
  await proxy.close();
  await database.drop();
});

const add = (tx: Tx, n: number) => tx.execute(`insert into rows_kept values (${n})`);
const kept = async () =>
  connection.transaction(async (tx) =>
    [...(await tx.execute('select n from rows_kept order by n'))].map((row) => row.n),
  );
/** Ends when the driver has noticed. */
const cutAndNoticed = async () => {
  proxy.cut();
  await expect(connection.transaction((tx) => add(tx, 9))).rejects.toThrow();
};
const swallow = (work: Promise<unknown>) => work.catch(() => undefined);

describe('a connection lost in the middle of a transaction', () => {
  // An uncaught error of the driver fails the whole run.
  it.each<[string, (tx: Tx) => Promise<unknown>]>([
    [
      'between two statements',
      async (tx) => {
        await cutAndNoticed();
        await add(tx, 2);
      },
    ],
    ['before the commit', cutAndNoticed],
    [
      'while a statement runs',
      async (tx) => {
        const slow = tx.execute('select pg_sleep(1)');
        await connection.transaction((other) => other.execute('select 1'));
        proxy.cut();
        await slow;
      },
    ],
    [
      'in the same tick as the next statement',
      async (tx) => {
        proxy.cut();
        await add(tx, 2);
      },
    ],
    [
      'behind a savepoint',
      async (tx) => {
        await swallow(
          tx.transaction(async (inner) => {
            await cutAndNoticed();
            await add(inner as Tx, 2);
          }),
        );
        await add(tx, 3);
      },
    ],
    [
      'before a savepoint, whose failure is swallowed',
      async (tx) => {
        await cutAndNoticed();
        await swallow(tx.transaction((inner) => add(inner as Tx, 2)));
      },
    ],
    [
      'and the work fails for a reason of its own',
      async () => {
        await cutAndNoticed();
        throw new Error('own');
      },
    ],
    [
      'when the server ends the session',
      async (tx) => {
        const [row] = await tx.execute<{ pid: number }>('select pg_backend_pid() as pid');
        await connection.transaction((other) => other.execute(`select pg_terminate_backend(${row?.pid}, 5000)`));
        proxy.cut();
        await add(tx, 2);
      },
    ],
  ])('%s: it fails, nothing is written, and the next works', async (_when, work) => {
    let worked: Promise<unknown> = Promise.resolve();
    const lost = connection.transaction(async (tx) => {
      await add(tx, 1);
      worked = work(tx);
      await worked;
    });
    await expect(lost).rejects.toMatchObject({ code: expect.stringMatching(/^(CONNECTION_CLOSED|ECONN\w+|57P01)$/) });
    // It may go on after the transaction failed; all that it asks then fails.
    await swallow(worked);
    await proxy.mend();
    // Both connections, so that closing need not wait for the one that was lost.
    const one = () => connection.transaction((tx) => tx.execute('select 1'));
    await expect.poll(() => swallow(Promise.all([one(), one()]))).toBeTruthy();
    await connection.transaction((tx) => add(tx, 4));
    expect(await kept()).toEqual([4]);
  });
});

/** The servers' processes behind both connections of the pool. */
const backends = () =>
  Promise.all(
    [1, 2].map(() =>
      connection.transaction(async (tx) => {
        const [row] = await tx.execute<{ pid: number }>('select pg_backend_pid() as pid, pg_sleep(0.3)');
        return row?.pid;
      }),
    ),
  );

it('a pool that lost one connection is left with all of them: the driver may never write on the lost one again', async () => {
  const before = await backends();
  const lost = connection.transaction(async (tx) => {
    const [row] = await tx.execute<{ pid: number }>('select pg_backend_pid() as pid');
    await connection.transaction((other) => other.execute(`select pg_terminate_backend(${row?.pid}, 5000)`));
    await add(tx, 2);
  });
  await expect(lost).rejects.toThrow();
  const after = await backends();
  expect(after).toHaveLength(2);
  expect(after.filter((pid) => before.includes(pid))).toEqual([]);
});

// The same: whatever the driver asks besides, nobody hears of its end.
it('a session that ends at its first question fails what was asked for, and nothing besides was asked', async () => {
  const short = await startShortSessions(database.url);
  const shortLived = connect(short.url, 1);
  try {
    const lost = shortLived.transaction((tx) => tx.execute('select 1'));
    await expect(lost).rejects.toMatchObject({ code: expect.stringMatching(/^(CONNECTION_CLOSED|57P01)$/) });
    expect(short.ended()).toBe(1);
  } finally {
    await shortLived.close();
    await short.close();
  }
});

describe('otherwise a transaction is what it was', () => {
  it('undoes a failed savepoint alone', async () => {
    await connection.transaction(async (tx) => {
      await add(tx, 1);
      await swallow(
        tx.transaction(async (inner) => {
          await add(inner as Tx, 2);
          await add(inner as Tx, 1);
        }),
      );
      await tx.transaction((inner) => add(inner as Tx, 3));
    });
    expect(await kept()).toEqual([1, 3]);
  });

  it('rolls back as a whole, with the error of the work', async () => {
    const failing = connection.transaction(async (tx) => {
      await add(tx, 1);
      throw new Error('own');
    });
    await expect(failing).rejects.toThrow('own');
    expect(await kept()).toEqual([]);
  });

  it('fails with the error of the database', async () => {
    const failing = connection.transaction(async (tx) => {
      await add(tx, 1);
      await add(tx, 1);
    });
    await expect(failing).rejects.toMatchObject({ cause: { code: '23505' } });
    expect(await kept()).toEqual([]);
  });
});
