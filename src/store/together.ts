import type { Tx } from './database.ts';
import { gatheringOf, sharedOf } from './gathering.ts';

interface Asked<K, V> {
  key: K;
  resolve(answer: V): void;
  reject(error: unknown): void;
}

/**
 * A query over many keys, asked one key at a time. In a shared transaction all that is asked before the next turn of
 * the event loop goes to the database as one statement; elsewhere each is asked at once. `ask` answers in order.
 */
export function together<K, V>(ask: (tx: Tx, keys: K[]) => Promise<V[]>): (tx: Tx, key: K) => Promise<V> {
  const waiting = new WeakMap<Tx, Asked<K, V>[]>();
  const askAll = async (tx: Tx, asked: Asked<K, V>[]): Promise<void> => {
    waiting.delete(tx);
    try {
      gatheringOf(tx)?.writeFirst();
      const answers = await ask(
        tx,
        asked.map(({ key }) => key),
      );
      for (const [at, { resolve }] of asked.entries()) resolve(answers[at] as V);
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  };
  return async (tx, key) => {
    if (!sharedOf(tx)) {
      gatheringOf(tx)?.writeFirst();
      return (await ask(tx, [key]))[0] as V;
    }
    return new Promise((resolve, reject) => {
      const known = waiting.get(tx);
      if (known) return void known.push({ key, resolve, reject });
      const asked = [{ key, resolve, reject }];
      waiting.set(tx, asked);
      setImmediate(() => void askAll(tx, asked));
    });
  };
}

/** As `together`, for what is found by an id: each key's row, or null. */
export function oneByOne<R>(
  find: (tx: Tx, ids: string[]) => Promise<R[]>,
  idOf: (row: R) => string | null,
): (tx: Tx, id: string) => Promise<R | null> {
  return together(async (tx, ids: string[]) => {
    const rows = new Map((await find(tx, [...new Set(ids)])).map((row) => [idOf(row), row]));
    return ids.map((id) => rows.get(id) ?? null);
  });
}

/** As `together`, for the rows that belong to an id, in the order they are found. */
export function manyByOne<R>(
  find: (tx: Tx, ids: string[]) => Promise<R[]>,
  idOf: (row: R) => string | null,
): (tx: Tx, id: string) => Promise<R[]> {
  return together(async (tx, ids: string[]) => {
    const rows = new Map<string | null, R[]>(ids.map((id) => [id, []]));
    for (const row of await find(tx, [...new Set(ids)])) rows.get(idOf(row))?.push(row);
    return ids.map((id) => rows.get(id) ?? []);
  });
}
