import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorCode } from '../../src/describe-error.ts';
import { type Connection, connect } from '../../src/store/database.ts';
import { addRow } from '../../src/store/rows.ts';
import { people } from '../../src/store/tables/index.ts';
import { createUnits, type Pressing, type Units } from '../../src/store/unit.ts';
import { createVault } from '../../src/store/vault/vault.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';

const keys = { master: Buffer.alloc(32, 1), lookup: Buffer.alloc(32, 2) };
const work = (job: string): Pressing => ({ id: randomUUID(), job, conversationId: null });

let [database, connection, units] = [null as unknown as TestDatabase, null as unknown as Connection, {} as Units];
const committed: string[][] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  connection = connect(database.url, 3);
  const hear = (all: readonly Pressing[]): void => void committed.push(all.map(({ job }) => job));
  units = createUnits(connection, createVault(keys), () => new Date('2026-11-25T05:00:00Z'), hear);
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});

const newPerson = (id: string = randomUUID()) => ({ id, createdAt: new Date('2026-11-25T05:00:00Z') });
const isThere = (id: string) =>
  units.unit(async ({ tx }) => (await tx.select().from(people)).some((person) => person.id === id));

describe('work that is pressed', () => {
  it('is heard of once it is committed, without what a savepoint undid', async () => {
    committed.length = 0;
    await units.unit(async (unit) => {
      unit.press(work('first'));
      await unit.nested(async (inner) => inner.press(work('kept')));
      const undone = unit.nested(async (inner) => {
        inner.press(work('undone'));
        throw new Error('undone');
      });
      await expect(undone).rejects.toThrow('undone');
      expect(committed).toEqual([]);
    });
    expect(committed).toEqual([['first', 'kept']]);
  });

  it('is never heard of where its transaction fails', async () => {
    committed.length = 0;
    const failing = units.unit(async (unit) => {
      unit.press(work('lost'));
      throw new Error('lost');
    });
    await expect(failing).rejects.toThrow('lost');
    expect(committed).toEqual([]);
  });
});

describe('rows that wait to be written', () => {
  it('are seen by what is read next, and are there once it is committed', async () => {
    const person = newPerson();
    await units.unit(async (unit) => {
      await addRow(unit.tx, people, person);
      expect((await unit.tx.select().from(people)).map(({ id }) => id)).toContain(person.id);
    });
    expect(await isThere(person.id)).toBe(true);
  });

  it('say why they could not be written, also to whoever asked something behind them', async () => {
    const [person, other] = [newPerson(), newPerson()];
    await units.unit((unit) => addRow(unit.tx, people, person));
    const twice = units.unit(async (unit) => {
      await addRow(unit.tx, people, other);
      await addRow(unit.tx, people, person);
      await unit.tx.select().from(people);
    });
    expect(await twice.then(String, errorCode)).toBe('people_pkey');
    expect(await isThere(other.id)).toBe(false);
  });

  it('go with the savepoint they were written behind', async () => {
    const [outer, inner] = [newPerson(), newPerson()];
    await units.unit(async (unit) => {
      await addRow(unit.tx, people, outer);
      const undone = unit.nested(async (nested) => {
        await addRow(nested.tx, people, inner);
        throw new Error('undone');
      });
      await expect(undone).rejects.toThrow('undone');
    });
    expect([await isThere(outer.id), await isThere(inner.id)]).toEqual([true, false]);
  });
});
