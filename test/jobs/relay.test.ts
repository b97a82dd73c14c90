import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openQueue } from '../../src/jobs/queue.ts';
import { relayOnce } from '../../src/jobs/relay.ts';
import { routeCaseJob } from '../../src/jobs/route-case.ts';
import { addWork } from '../../src/store/queries/outbox.ts';
import { allCases } from '../inbox/turns.ts';
import { BACKENDS, MINUTE, type Phone, startHelpline, type TestHelpline } from '../support/helpline.ts';
import { until } from './cut.ts';
import { keeping } from './keeping.ts';
import { correspondent, newPhone, post, rowOf } from './posting.ts';

const REPORT = 'LAPOR anak saya siti di arab 5 bln tdk digaji, desa kuripan garung wonosobo';

/** Far below a lease, far above what the work takes. */
const LEASE_MS = 15_000;

describe('the relay', () => {
  let line: TestHelpline;
  beforeAll(async () => {
    line = await startHelpline();
    await line.work.stop();
  });
  afterAll(() => line.close());

  const dueWork = (n: number) =>
    line.ctx.unit(async (unit) => {
      const ids: string[] = [];
      for (let i = 0; i < n; i += 1) ids.push(await addWork(unit, { job: 'route_case', runAt: unit.now }));
      return ids;
    });

  it('two rounds at once hand out each row once', async () => {
    const ids = await dueWork(20);
    const queue = keeping();
    await Promise.all([relayOnce(line.ctx, queue), relayOnce(line.ctx, queue), relayOnce(line.ctx, queue)]);
    expect(queue.tickets.map((one) => one.id).sort()).toEqual([...ids].sort());
    expect(await relayOnce(line.ctx, queue)).toEqual({ handed: 0, full: false });
  });

  it('killed after the queue has taken its tickets, it hands them out again', async () => {
    const ids = await dueWork(5);
    await expect(relayOnce(line.ctx, keeping(true))).rejects.toThrow('killed');
    const again = keeping();
    await relayOnce(line.ctx, again);
    expect(again.tickets.map((one) => one.id).sort()).toEqual([...ids].sort());
  });

  it('hands out again what nobody has done when its lease is over', async () => {
    const [id = ''] = await dueWork(1);
    await relayOnce(line.ctx, keeping());
    const before = keeping();
    await relayOnce(line.ctx, before);
    expect(before.tickets).toEqual([]);
    line.ctx.clock.moveTo(new Date(line.ctx.clock.now().getTime() + MINUTE + 1));
    const after = keeping();
    await relayOnce(line.ctx, after);
    expect(after.tickets.map((one) => one.id)).toContain(id);
  });

  it('hands out one ticket for all messages of a conversation', async () => {
    const [one, other] = [await correspondent(line, 'family'), await correspondent(line, 'family')];
    for (let n = 0; n < 5; n += 1) for (const to of [one, other]) await post(line.ctx, to, `kabar ${n}`);
    const queue = keeping();
    expect(await relayOnce(line.ctx, queue)).toEqual({ handed: 10, full: false });
    expect(queue.tickets).toHaveLength(2);
  });

  it('hands out the ladder and alerts before all else, and lets neither the unread nor answers starve', async () => {
    const [calm, alerted] = [await correspondent(line, 'family'), await correspondent(line, 'family')];
    await post(line.ctx, calm, 'kabar');
    await line.ctx.unit(async (unit) => {
      await addWork(unit, { job: 'run_turn', conversationId: calm.conversationId, runAt: unit.now });
      await addWork(unit, { job: 'route_case', runAt: unit.now });
    });
    await post(line.ctx, alerted, 'kabar');
    await post(line.ctx, alerted, 'awas', { purpose: 'alert' });
    const queue = keeping();
    await relayOnce(line.ctx, queue);
    expect(queue.tickets.map(({ job, rank }) => `${job} ${rank}`).sort()).toEqual([
      'route_case 0',
      'run_turn 1',
      'send_messages 0',
      'send_messages 1',
    ]);
  });

  it('carries ids and names of jobs only', async () => {
    await post(line.ctx, await correspondent(line, 'family'), 'kata rahasia');
    const queue = keeping();
    await relayOnce(line.ctx, queue);
    for (const ticket of queue.tickets) expect(Object.keys(ticket).sort()).toEqual(['id', 'job', 'rank']);
    expect(queue.tickets.map(({ rank }) => rank)).toEqual([1]);
    expect(JSON.stringify(queue.tickets)).not.toContain('rahasia');
  });

  it('hands out no more than the queue has room for, however often leases are over, but what presses passes', async () => {
    const [calm, alerted] = [await correspondent(line, 'family'), await correspondent(line, 'family')];
    await line.ctx.unit(async (unit) => {
      for (let n = 0; n < 150; n += 1)
        await addWork(unit, { job: 'run_turn', conversationId: calm.conversationId, id: unit.id(), runAt: unit.now });
    });
    const queue = keeping();
    // One ticket stands for all of a conversation: as many lie there already.
    for (let n = 0; n < 99; n += 1) queue.tickets.push({ id: `${n}`, job: 'run_turn' });
    expect(await relayOnce(line.ctx, queue)).toEqual({ handed: 1, full: true });
    await post(line.ctx, alerted, 'awas', { purpose: 'alert' });
    await dueWork(1);
    for (let round = 0; round < 3; round += 1) {
      await relayOnce(line.ctx, queue);
      line.ctx.clock.moveTo(new Date(line.ctx.clock.now().getTime() + MINUTE));
    }
    const pressing = queue.tickets.slice(100);
    expect(new Set(pressing.map(({ job }) => job))).toEqual(new Set(['send_messages', 'route_case']));
    for (let n = queue.tickets.length; n < 400; n += 1) queue.tickets.push({ id: `${n}`, job: 'route_case' });
    expect(await relayOnce(line.ctx, queue)).toEqual({ handed: 0, full: true });
  });
});

describe.each(BACKENDS)('two helplines on one database and the %s queue', (backend) => {
  const skip = backend === 'redis' && inject('redisUrl') === null;
  let one: TestHelpline;
  let other: TestHelpline;
  beforeAll(async () => {
    if (skip) return;
    one = await startHelpline({ backend });
    // A machine whose clock is behind: what the first hands out is not due for it yet.
    const behind = new Date(one.ctx.clock.now().getTime() - 1_500);
    other = await startHelpline({ backend, databaseUrl: one.databaseUrl, now: behind });
  });
  afterAll(async () => {
    await other?.close();
    await one?.close();
  });
  const heard = async (phone: Phone) => [...(await one.heard(phone)), ...(await other.heard(phone))];
  const drained = async () => {
    await Promise.all([one.work.drain(), other.work.drain()]);
  };

  it.skipIf(skip)('send each message once', async () => {
    const people = await Promise.all([1, 2, 3, 4].map(() => correspondent(one, 'family')));
    for (let n = 0; n < 6; n += 1) {
      const by = n % 2 === 0 ? one : other;
      await Promise.all(people.map((to) => post(by.ctx, to, `kabar ${n}`)));
    }
    for (const line of [one, other]) line.ctx.nudge();
    await drained();
    for (const { phone } of people) {
      expect((await heard(phone)).sort()).toEqual([0, 1, 2, 3, 4, 5].map((n) => `kabar ${n}`));
    }
  });

  it.skipIf(skip)('finish what only one of their clocks finds due, without waiting for leases', async () => {
    const runAt = one.ctx.clock.now();
    const work = () => one.ctx.unit((unit) => addWork(unit, { job: 'route_case', runAt }));
    const ids = await Promise.all(Array.from({ length: 16 }, work));
    const begun = performance.now();
    one.ctx.nudge();
    await drained();
    for (const id of ids) expect((await rowOf(one, id)).state).toBe('done');
    expect(performance.now() - begun).toBeLessThan(LEASE_MS);
  });

  it.skipIf(skip)('open one case of a message that came to both', async () => {
    const mother = newPhone();
    const twice = { id: `in-${mother.from}` };
    await Promise.all([one.sends(mother, REPORT, twice), other.sends(mother, REPORT, twice)]);
    await drained();
    const later = new Date(Math.max(+one.ctx.clock.now(), +other.ctx.clock.now()) + MINUTE);
    for (const line of [one, other]) line.ctx.clock.moveTo(later);
    await drained();
    expect(await allCases(one)).toHaveLength(1);
    expect(await heard(mother)).toHaveLength(1);
  });

  it.skipIf(skip)('do the work of a ticket that runs many times once', async () => {
    const [openCase] = await allCases(one);
    const caseId = openCase?.id ?? '';
    const runAt = one.ctx.clock.now();
    const id = await one.ctx.unit((unit) => addWork(unit, { job: 'route_case', caseId, runAt }));
    await Promise.all([one, other, one, other].map((line) => routeCaseJob.run(line.ctx, id)));
    await drained();
    expect(await rowOf(one, id)).toMatchObject({ state: 'done', attempts: 1 });
  });
});

describe.each(BACKENDS)('the %s queue itself', (backend) => {
  const skip = backend === 'redis' && inject('redisUrl') === null;

  it.skipIf(skip)(
    'may be given a ticket again once it was handled, and keeps nothing that a handler throws',
    async () => {
      const line = await startHelpline();
      await line.work.stop();
      const redisUrl = `${inject('redisUrl')}/15`;
      const queue = await openQueue(backend === 'redis' ? { redisUrl } : { databaseUrl: line.databaseUrl });
      const handled: string[] = [];
      await queue.work(async ({ id }) => {
        handled.push(id);
        if (handled.length === 1) throw new Error('a bug');
      }, 4);
      const ticket = { id: randomUUID(), job: 'route_case' };
      for (const times of [1, 2, 3]) {
        const added = async () => {
          await queue.add([ticket]);
          return handled.length;
        };
        // Its end is written after the handler's: until then the same id is still there, and not added.
        expect(await until(added, (n) => n >= times)).toBeGreaterThanOrEqual(times);
      }
      expect(await queue.alive()).toBe(true);
      await queue.close();
      await line.close();
    },
  );
});
