import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { lockConversation, readConversation, saveConversation } from '../../src/store/queries/conversations.ts';
import { readKept, writeKept } from '../../src/store/queries/kept.ts';
import { addWork, readWork, settle } from '../../src/store/queries/outbox.ts';
import { releaseSender, takeSender } from '../../src/store/queries/senders.ts';
import { Sharing } from '../../src/store/sharing.ts';
import { conversations, outbox, senders } from '../../src/store/tables/index.ts';
import { Alone, type RunUnit, type Unit } from '../../src/store/unit.ts';
import { correspondent } from '../jobs/posting.ts';
import { startHelpline, type TestHelpline } from '../support/helpline.ts';

let line: TestHelpline;
beforeAll(async () => {
  line = await startHelpline();
  await line.work.stop();
});
afterAll(() => line.close());

const work = (unit: Unit, job = 'route_case') => addWork(unit, { job, runAt: unit.now });
const kept = (id: string) => line.ctx.unit((unit) => readWork(unit, id));

/** A gate that opens when it is told to. */
function gate(): { opens: Promise<void>; open(): void } {
  let open = (): void => {};
  const opens = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opens, open };
}
/** Somebody in this database waits for a lock. */
const waitsForALock = () =>
  line.ctx.unit(async ({ tx }) => {
    const rows = await tx.execute(
      sql`select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
    );
    return rows.length > 0;
  });
const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('works that come while others run', () => {
  it('share the next transaction, and do not wait for one that wants its own', async () => {
    const transactions: string[][] = [];
    const [shared, own] = [gate(), gate()];
    const sharing = new Sharing<string[]>(
      async (work) => {
        const names: string[] = [];
        transactions.push(names);
        return work(names);
      },
      async (works) => {
        const names: string[] = [];
        transactions.push(names);
        if (transactions.length === 1) await shared.opens;
        return Promise.allSettled(works.map((work) => work(names)));
      },
    );
    const does = (name: string) =>
      sharing.run(async (names) => {
        names.push(name);
        if (name !== 'alone') return name;
        if (names.length > 1 || transactions.length === 1) throw new Alone();
        await own.opens;
        return name;
      });
    const first = ['a', 'b', 'alone'].map(does);
    await tick();
    const later = ['c', 'd', 'e'].map(does);
    await tick();
    shared.open();
    expect(await Promise.all([...first.slice(0, 2), ...later])).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(transactions).toEqual([['a', 'b', 'alone'], ['alone'], ['c', 'd', 'e']]);
    own.open();
    expect(await first[2]).toBe('alone');
  });
});

describe('works that lock the same rows in another order', () => {
  it.each([
    ['in transactions that others may share', (me) => (work) => line.ctx.shared(me === 0 ? 'store' : 'turn', work)],
    ['each in its own', () => line.ctx.unit],
  ] as [string, (me: number) => RunUnit][])(
    'are both done %s: whoever loses the deadlock does it once more',
    async (_, runOf) => {
      const people = await Promise.all([correspondent(line, 'worker'), correspondent(line, 'worker')]);
      const [one, other] = people.map(({ conversationId }) => conversationId) as [string, string];
      const locked: (() => void)[] = [];
      const bothHold = Array.from({ length: 2 }, () => new Promise<void>((resolve) => void locked.push(resolve)));
      const lock = ({ tx }: Unit, id: string) =>
        tx.execute(sql`select from ${conversations} where id = ${id} for update`);
      const locks = (me: number, [first, second]: [string, string]) =>
        runOf(me)(async (unit) => {
          await lock(unit, first);
          locked[me]?.();
          await Promise.all(bothHold);
          await lock(unit, second);
          return me;
        });
      expect(await Promise.all([locks(0, [one, other]), locks(1, [other, one])])).toEqual([0, 1]);
    },
  );
});

describe('works that come together', () => {
  it('share one transaction, and each gets its own answer', async () => {
    const units = new Set<Unit>();
    const ids = await Promise.all(
      Array.from({ length: 9 }, (_, n) =>
        line.ctx.shared('store', async (unit) => {
          units.add(unit);
          return work(unit, `job_${n}`);
        }),
      ),
    );
    expect(units.size).toBe(1);
    const jobs = await Promise.all(ids.map(async (id) => (await kept(id))?.job));
    expect(jobs).toEqual(Array.from({ length: 9 }, (_, n) => `job_${n}`));
  });

  it('are committed when they resolve: another connection sees them', async () => {
    const seen = await Promise.all(
      [1, 2, 3].map(() => line.ctx.shared('store', (unit) => work(unit)).then((id) => kept(id))),
    );
    expect(seen.every((row) => row?.state === 'waiting')).toBe(true);
  });

  it('one that fails does not fail its neighbours, and leaves nothing', async () => {
    const left: string[] = [];
    const failing = async (unit: Unit): Promise<string> => {
      left.push(await work(unit));
      // What the database itself refuses breaks the whole transaction.
      return addWork(unit, { id: left[0] as string, job: 'route_case', runAt: unit.now }).then(() => {
        throw new Error('broken');
      });
    };
    const results = await Promise.allSettled([
      line.ctx.shared('store', (unit) => work(unit)),
      line.ctx.shared('store', failing),
      line.ctx.shared('store', (unit) => work(unit)),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    for (const result of results) if (result.status === 'fulfilled') expect(await kept(result.value)).not.toBeNull();
    for (const id of left) expect(await kept(id)).toBeNull();
  });

  it('one that wants to be alone is done again by itself, and the others stand', async () => {
    const shared: boolean[] = [];
    const shy = async (unit: Unit): Promise<string> => {
      shared.push(unit.shared);
      if (unit.shared) throw new Alone();
      return work(unit);
    };
    const ids = await Promise.all([line.ctx.shared('turn', (unit) => work(unit)), line.ctx.shared('turn', shy)]);
    expect(shared).toEqual([true, false]);
    for (const id of ids) expect(await kept(id)).not.toBeNull();
  });

  it('read and change each its own row in one statement', async () => {
    const people = await Promise.all([1, 2, 3, 4].map(() => correspondent(line, 'family')));
    const at = (n: number) => new Date(Date.UTC(2026, 0, 1 + n));
    await Promise.all(
      people.map(({ conversationId }, n) =>
        line.ctx.shared('turn', async (unit) => {
          await saveConversation(
            unit,
            conversationId,
            n % 2 ? { openUntil: at(n) } : { session: Buffer.from(`"${n}\\`) },
          );
        }),
      ),
    );
    const rows = await Promise.all(
      people.map(({ conversationId }) => line.ctx.unit((unit) => readConversation(unit, conversationId))),
    );
    expect(rows.map((row) => row.openUntil?.getTime() ?? row.session?.toString())).toEqual(
      [0, 1, 2, 3].map((n) => (n % 2 ? at(n).getTime() : `"${n}\\`)),
    );
  });

  it('read their own writes, and a row that is changed again is written once', async () => {
    const [her, other] = [await correspondent(line, 'family'), await correspondent(line, 'family')];
    const at = new Date(Date.UTC(2026, 0, 9));
    const seen = await Promise.all(
      [her, other].map(({ conversationId }) =>
        line.ctx.shared('turn', async (unit) => {
          const before = await readConversation(unit, conversationId);
          await saveConversation(unit, conversationId, { openUntil: at });
          await saveConversation(unit, conversationId, { session: Buffer.from('kept'), lastInboundAt: at });
          const own = await readConversation(unit, conversationId);
          const id = await work(unit, 'settled_at_once');
          await settle(unit, id, { state: 'done', because: 'it was' });
          // Anything else that is asked comes after what was written.
          const [stored] = await unit.tx.select().from(outbox).where(eq(outbox.id, id));
          return { before, own, stored, again: await readWork(unit, id) };
        }),
      ),
    );
    for (const { before, own, stored, again } of seen) {
      expect(own).toEqual({ ...before, openUntil: at, session: Buffer.from('kept'), lastInboundAt: at });
      expect(stored).toMatchObject({ job: 'settled_at_once', state: 'done', because: 'it was' });
      expect(again).toEqual(stored);
    }
    const rows = await line.ctx.unit((unit) => readConversation(unit, her.conversationId));
    expect(rows).toEqual(seen[0]?.own);
  });

  it('see a value that was put twice, once, as it was put last', async () => {
    const people = await Promise.all([1, 2].map(() => correspondent(line, 'family')));
    await Promise.all(
      people.map((one, n) =>
        line.ctx.shared('turn', async (unit) => {
          const conversation = await readConversation(unit, one.conversationId);
          expect(await readKept(unit, conversation, 'tanggal', z.object({ n: z.number().default(0) }))).toEqual({
            n: 0,
          });
          await writeKept(unit, conversation, 'tanggal', { n: 1 });
          await writeKept(unit, conversation, 'tanggal', { n: 10 + n });
          expect(await readKept(unit, conversation, 'tanggal', z.object({ n: z.number() }))).toEqual({ n: 10 + n });
        }),
      ),
    );
  });

  it('lock a conversation, and send for it, one at a time', async () => {
    const { conversationId: id } = await correspondent(line, 'family');
    const locked = await Promise.all(
      [1, 2, 3].map(() => line.ctx.shared('turn', (unit) => lockConversation(unit, id))),
    );
    expect(locked.map((row) => row?.id)).toEqual([id, undefined, undefined]);
    const taken = await Promise.all(
      [1, 2, 3].map(() => line.ctx.shared('send', (unit) => takeSender(unit, id, unit.id()))),
    );
    expect(taken).toEqual([true, false, false]);
  });

  it.each([
    ['taken', takeSender],
    ['given back', releaseSender],
  ])('places are %s in one order: whoever waits for one holds none that another wants', async (_what, work) => {
    const ids = (await Promise.all([1, 2].map(() => correspondent(line, 'family')))).map((one) => one.conversationId);
    const [first = '', last = ''] = ids.sort();
    const token = randomUUID();
    // The later one lies first on the disk.
    for (const id of [last, first]) await line.ctx.unit((unit) => takeSender(unit, id, token));
    const [locked, goOn] = [gate(), gate()];
    const other = line.ctx.unit(async ({ tx }) => {
      await tx.execute(sql`select from ${senders} where conversation_id = ${first} for update`);
      locked.open();
      await goOn.opens;
      await tx.execute(sql`select from ${senders} where conversation_id = ${last} for update nowait`);
    });
    await locked.opens;
    const done = Promise.all(
      [first, last].map((id) => line.ctx.shared('send', async (unit) => void (await work(unit, id, token)))),
    );
    await expect.poll(waitsForALock).toBe(true);
    goOn.open();
    await Promise.all([other, done]);
  });

  it('who finds a place taken does not wait for who writes of it', async () => {
    const { conversationId: id } = await correspondent(line, 'family');
    await line.ctx.unit((unit) => takeSender(unit, id, randomUUID()));
    await line.ctx.unit(async ({ tx }) => {
      await tx.execute(sql`select from ${senders} where conversation_id = ${id} for update`);
      expect(await line.ctx.unit((unit) => takeSender(unit, id, randomUUID()))).toBe(false);
    });
  });
});
