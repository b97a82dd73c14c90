import { afterEach, beforeEach, expect, it } from 'vitest';
import { findConversation } from '../../src/store/queries/conversations.ts';
import { MINUTE, type Phone, startHelpline, type TestHelpline } from '../support/helpline.ts';

const MOTHER: Phone = { channel: 'sms', from: '+6280000005551' };
const REPORT = 'LAPOR anak saya siti di arab 5 bln tdk digaji, desa kuripan garung wonosobo';

let line: TestHelpline;
beforeEach(async () => {
  line = await startHelpline();
  await line.says(MOTHER, REPORT);
});
afterEach(() => line.close());

const errors = () => line.logged.filter((text) => JSON.parse(text).level >= 50);
const numberIn = (text: string | undefined): string => /\d{5,8}/.exec(text ?? '')?.[0] ?? '';

const conversationOf = async (phone: Phone) =>
  line.ctx.unit((unit) => findConversation(unit, { channel: phone.channel, kind: 'e164', value: phone.from }));

async function erasePerson(phone: Phone): Promise<void> {
  const conversation = await conversationOf(phone);
  await line.ctx.unit(({ vault }) => vault.erase(conversation?.personId ?? ''));
}

const rows = async (query: string) => line.ctx.connection.transaction(async (tx) => [...(await tx.execute(query))]);

async function eraseCases(): Promise<void> {
  for (const { id } of await rows('select id from cases')) await line.ctx.unit(({ vault }) => vault.erase(String(id)));
}

it('messages to an erased person are dropped, and her officer goes on working', async () => {
  const kader = await line.officer('Melati');
  await line.says(MOTHER, '1 jam 4 sore');
  await erasePerson(MOTHER);
  await line.says(kader, '1');
  expect((await line.heard(kader)).at(-1)).toContain('gaji belum dibayar');
  expect((await line.heard(kader)).at(-1)).not.toContain(MOTHER.from);
  expect(await rows(`select state, because from outbox where purpose = 'follow_up'`)).toEqual([
    { state: 'dropped', because: 'erased' },
  ]);
  await line.says(kader, 'SELESAI');
  await line.passes(10 * MINUTE);
  expect(errors()).toEqual([]);
});

it('an erased person who writes again is a newcomer: answered, with a conversation of her own', async () => {
  const before = await conversationOf(MOTHER);
  await erasePerson(MOTHER);
  expect(await line.sends(MOTHER, 'STATUS')).toBe(202);
  await line.says(MOTHER, REPORT);
  expect((await conversationOf(MOTHER))?.id).not.toBe(before?.id);
  const heard = await line.heard(MOTHER);
  expect(numberIn(heard.at(-1))).not.toBe(numberIn(heard[0]));
  expect(await rows(`select count(*)::int as n from cases`)).toEqual([{ n: 2 }]);
  expect(errors()).toEqual([]);
});

it('a turn of somebody who was erased meanwhile ends without a word', async () => {
  const conversation = await conversationOf(MOTHER);
  await line.ctx.unit(async (unit) => {
    await unit.tx.execute(`update messages set state = 'pending'`);
    await unit.tx.execute(`update outbox set state = 'waiting' where job = 'run_turn'`);
    await unit.vault.erase(conversation?.personId ?? '');
  });
  await line.passes(10 * MINUTE);
  expect(await rows('select state from messages')).toEqual([{ state: 'done' }]);
  expect(errors()).toEqual([]);
});

it('an erased case still climbs and is told, without words; nothing of it is sent', async () => {
  const kader = await line.officer('Melati');
  await eraseCases();
  await line.says(MOTHER, '1 jam 4 sore');
  await line.passes(6 * 60 * MINUTE);
  expect(await line.heard(kader)).toEqual([]);
  const told = await rows('select type, because, data from events where case_id is not null');
  expect(told.map((one) => one.type)).toContain('case_climbed');
  expect((await line.decisions()).find((one) => one.event === 'case_climbed')?.because).toBe('');
  expect(await rows(`select distinct because from outbox where purpose = 'alert'`)).toEqual([{ because: 'erased' }]);
  expect(errors()).toEqual([]);
});
