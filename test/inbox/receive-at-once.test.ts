import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockConversation } from '../../src/store/queries/conversations.ts';
import { events, outbox } from '../../src/store/tables/index.ts';
import { MINUTE, type Phone, startHelpline, type TestHelpline } from '../support/helpline.ts';
import { allCases, storedMessages } from './turns.ts';

const HER: Phone = { channel: 'whatsapp', from: '+6280000005701' };
const OTHER: Phone = { channel: 'whatsapp', from: '+6280000005702' };

let line: TestHelpline;
beforeEach(async () => {
  line = await startHelpline();
  for (const phone of [HER, OTHER]) await line.says(phone, 'mau belajar nabung kak');
});
afterEach(() => line.close());

const work = () => line.ctx.connection.db.select().from(outbox);
const lastOf = async () => (await storedMessages(line)).at(-1);

describe('a plain message, where nothing waits before it', () => {
  it('is stored, read and answered at once: nothing is left to be done for it', async () => {
    await line.says(HER, '1');
    const message = await lastOf();
    expect(message?.state).toBe('done');
    const rows = await work();
    expect(rows.filter(({ id }) => id === message?.id)).toEqual([]);
    const answers = rows.filter(({ inReplyTo }) => inReplyTo === message?.id);
    expect(answers.map(({ state, gate, attempts }) => ({ state, gate, attempts }))).toEqual([
      { state: 'done', gate: 'send', attempts: 1 },
    ]);
    expect(await line.heard(HER)).toHaveLength(2);
    const read = (await line.ctx.connection.db.select().from(events)).filter(({ type }) => type === 'message_read');
    expect(read.at(-1)?.at).toEqual(message?.receivedAt);
  });

  it('that comes twice in one moment, and once more later, is one message and one answer', async () => {
    const before = (await storedMessages(line)).length;
    const id = 'in-twice';
    expect(await Promise.all([1, 2, 3].map(() => line.sends(HER, '1', { id })))).toEqual([202, 202, 202]);
    await line.settles();
    expect(await line.sends(HER, '1', { id })).toBe(202);
    await line.settles();
    expect(await storedMessages(line)).toHaveLength(before + 1);
    expect(await line.heard(HER)).toHaveLength(2);
  });

  it('shares its commit with others, and each hears her own answer once', async () => {
    await Promise.all([line.sends(HER, '1'), line.sends(OTHER, '1')]);
    await line.settles();
    for (const phone of [HER, OTHER]) expect(await line.heard(phone)).toHaveLength(2);
  });

  it('whose process died after the commit is not answered blindly, and not left without an answer', async () => {
    const { claimAtOnce, clock } = line.ctx;
    line.ctx.claimAtOnce = async (unit, said) => (await claimAtOnce(unit, said)) && (() => {});
    expect(await line.sends(HER, '1')).toBe(202);
    expect((await work()).filter(({ state }) => state === 'running')).toHaveLength(1);
    clock.moveTo(new Date(clock.now().getTime() + MINUTE));
    await line.work.drain();
    expect((await work()).map(({ state }) => state)).toContain('unknown');
    expect(await line.heard(HER)).toHaveLength(1);
    await line.passes(11 * MINUTE);
    expect(await line.heard(HER)).toHaveLength(2);
  });
});

describe('what is not plain', () => {
  it('is stored first, and danger opens its case', async () => {
    await Promise.all([line.sends(HER, 'tolong saya dipukul majikan, dikunci di kamar'), line.sends(OTHER, '1')]);
    await line.settles();
    expect(await allCases(line)).toHaveLength(1);
    const [danger] = (await storedMessages(line)).filter(({ length }) => length > 10).slice(-1);
    expect(danger?.state).toBe('done');
    expect((await work()).find(({ id }) => id === danger?.id)).toMatchObject({ job: 'run_turn', state: 'done' });
    expect(await line.heard(OTHER)).toHaveLength(2);
  });

  it('waits for whoever has the conversation', async () => {
    const id = (await lastOf())?.conversationId ?? '';
    await line.ctx.unit(async (unit) => {
      await lockConversation(unit, id);
      expect(await line.sends(OTHER, '1')).toBe(202);
      expect((await lastOf())?.state).toBe('pending');
    });
    await line.passes(MINUTE);
    expect((await lastOf())?.state).toBe('done');
    expect(await line.heard(OTHER)).toHaveLength(2);
  });
});
