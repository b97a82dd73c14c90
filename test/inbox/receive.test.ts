import { afterEach, describe, expect, inject, it } from 'vitest';
import { relayOnce } from '../../src/jobs/relay.ts';
import { Workers } from '../../src/jobs/workers.ts';
import { findConversation, lockConversation, openConversation } from '../../src/store/queries/conversations.ts';
import { nextMessage, storeInbound } from '../../src/store/queries/messages.ts';
import { addWork } from '../../src/store/queries/outbox.ts';
import { keeping } from '../jobs/keeping.ts';
import { BACKENDS, MINUTE, type Phone, startHelpline, type TestHelpline } from '../support/helpline.ts';
import { createTestDatabase } from '../support/postgres.ts';
import { allCases, callers, storedMessages, turnOrder } from './turns.ts';

const MOTHER: Phone = { channel: 'sms', from: '+6280000005601' };
const OTHER: Phone = { channel: 'sms', from: '+6280000005602' };
const REPORT = 'LAPOR anak saya siti di arab 5 bln tdk digaji, desa kuripan garung wonosobo';

let line: TestHelpline;
afterEach(() => line?.close());

const conversationOf = async ({ ctx }: TestHelpline, phone: Phone): Promise<string> => {
  const address = { channel: phone.channel, kind: 'e164', value: phone.from } as const;
  return (await ctx.unit((unit) => findConversation(unit, address)))?.id ?? '';
};

const both = (one: Promise<number>, other: Promise<number>) => Promise.all([one, other]);

describe.each(BACKENDS)('a message comes in, the %s queue hands out', (backend) => {
  const skip = backend === 'redis' && inject('redisUrl') === null;

  it.skipIf(skip)('the same one twice at once is one message and one case', async () => {
    line = await startHelpline({ backend });
    const again = { id: 'in-the-same' };
    expect(await both(line.sends(MOTHER, REPORT, again), line.sends(MOTHER, REPORT, again))).toEqual([202, 202]);
    await line.passes(5 * MINUTE);
    expect(await line.sends(MOTHER, REPORT, again)).toBe(202);
    await line.passes(5 * MINUTE);
    expect(await storedMessages(line)).toHaveLength(1);
    expect(await allCases(line)).toHaveLength(1);
    expect(await line.heard(MOTHER)).toHaveLength(1);
  });

  it.skipIf(skip)('two first messages of one phone at once make one conversation and one case', async () => {
    line = await startHelpline({ backend });
    // Whichever is first: neither is danger, which would be answered by itself.
    const more = 'namanya siti pak, umurnya 24';
    expect(await both(line.sends(MOTHER, REPORT), line.sends(MOTHER, more))).toEqual([202, 202]);
    await line.passes(5 * MINUTE);
    expect(await callers(line)).toHaveLength(1);
    expect((await storedMessages(line)).map((one) => one.state)).toEqual(['done', 'done']);
    expect(await allCases(line)).toHaveLength(1);
  });

  it.skipIf(skip)('a phone that sends fifty does not keep another waiting, with two connections', async () => {
    line = await startHelpline({ backend, env: { DATABASE_POOL: '2' } });
    const bubbles = Array.from({ length: 50 }, (_, i) => line.sends(MOTHER, `bagian ${i}`));
    const sent = await Promise.all([...bubbles, line.sends(OTHER, REPORT)]);
    expect(new Set(sent)).toEqual(new Set([202]));
    await line.work.drain();
    const order = await turnOrder(line);
    expect(order).toHaveLength(51);
    // How many are taken while the others still come in depends on the machine; the order itself is the next test's.
    expect(order.indexOf(await conversationOf(line, OTHER))).toBeLessThan(10);
  });

  it.skipIf(skip)('has its turn also where the clock was set back since', async () => {
    line = await startHelpline({ backend });
    await line.says(MOTHER, REPORT);
    const id = (await callers(line))[0]?.id ?? '';
    await line.ctx.unit(async (unit) => {
      await lockConversation(unit, id);
      await line.sends(MOTHER, 'namanya siti pak', { id: 'in-before' });
      await Promise.all(line.ctx.background);
    });
    const next = await line.ctx.unit((unit) =>
      nextMessage({ ...unit, now: new Date(unit.now.getTime() - 15_000) }, id),
    );
    expect(next?.message.providerId).toBe('in-before');
  });

  it.skipIf(skip)('is stored while the turn before it still runs', async () => {
    line = await startHelpline({ backend });
    await line.says(MOTHER, REPORT);
    const id = (await callers(line))[0]?.id ?? '';
    const late = 'in-meanwhile';
    const status = await line.ctx.unit(async (unit) => {
      await lockConversation(unit, id);
      const patience = new Promise<number>((resolve) => setTimeout(resolve, 3_000, 0));
      return Promise.race([line.sends(MOTHER, 'ini tambahannya', { id: late }), patience]);
    });
    expect(status).toBe(202);
    await line.passes(MINUTE);
    expect((await storedMessages(line)).map((one) => one.state)).toEqual(['done', 'done']);
  });

  it.skipIf(skip)('one that was stored and left by a process that died is taken after a restart', async () => {
    const database = await createTestDatabase();
    const first = await startHelpline({ backend, databaseUrl: database.url });
    await first.work.stop();
    const address = { channel: 'sms', kind: 'e164', value: MOTHER.from } as const;
    await first.ctx.unit(async (unit) => {
      const newcomer = { address, provider: 'simulator', role: 'worker', country: 'ID' } as const;
      const { id: conversationId, ...rest } = await openConversation(unit, newcomer);
      const nothing = { choice: null, replyTo: null, media: [], location: null, call: false, optOut: null };
      const said = {
        signal: 'inbound',
        provider: 'simulator',
        providerId: 'in-left',
        raw: '{}',
        at: unit.now,
      } as const;
      const inbound = { ...said, ...nothing, from: address, text: REPORT };
      const id = (await storeInbound(unit, { id: conversationId, ...rest }, inbound)) ?? '';
      const leaseUntil = new Date(unit.now.getTime() + 5_000);
      await addWork(unit, { id, job: 'run_turn', conversationId, runAt: unit.now, leaseUntil });
    });
    await first.close();
    line = await startHelpline({ backend, databaseUrl: database.url });
    line.ctx.clock.moveTo(new Date(line.ctx.clock.now().getTime() + 6_000));
    await line.passes(5 * MINUTE);
    expect(await line.heard(MOTHER)).toHaveLength(1);
    expect(await allCases(line)).toHaveLength(1);
    expect(await line.sends(MOTHER, REPORT, { id: 'in-left' })).toBe(202);
    await line.passes(5 * MINUTE);
    expect(await allCases(line)).toHaveLength(1);
    await database.drop();
  });
});

describe('fifty of one phone and one of another, all stored before the first turn, with two connections', () => {
  it('are taken in turn: the other is not later than the second of the fifty', async () => {
    line = await startHelpline({ env: { DATABASE_POOL: '2' } });
    await line.work.stop();
    // Somebody waits for a connection all the time: every turn is left to the jobs, which take one and make room.
    line.ctx.connection.waiting = () => 1;
    for (let n = 0; n < 50; n += 1) await line.sends(MOTHER, `bagian ${n}`);
    await line.sends(OTHER, REPORT);
    await Promise.all(line.ctx.background);
    expect(await turnOrder(line)).toEqual([]);

    const queue = keeping();
    await relayOnce(line.ctx, queue);
    const workers = new Workers(line.ctx);
    for (const ticket of queue.tickets) await workers.handle(ticket);
    expect((await turnOrder(line)).indexOf(await conversationOf(line, OTHER))).toBe(1);
  });
});
