import { afterAll, beforeAll, expect, it } from 'vitest';
import { decisionLine } from '../../src/cli/desk/show.ts';
import { LESSON } from '../../src/inbox/appliers/lessons.ts';
import { wishesToErase } from '../../src/inbox/desk/erasure-wish.ts';
import { readLearner } from '../../src/inbox/learner.ts';
import { findConversation, saveConversation } from '../../src/store/queries/conversations.ts';
import { timerWaits } from '../../src/store/queries/outbox.ts';
import { deskLine } from '../support/desk-line.ts';
import { HOUR, type Phone, startHelpline, type TestHelpline } from '../support/helpline.ts';

const REPORT = 'LAPOR anak saya siti di arab 5 bln tdk digaji, desa kuripan garung wonosobo';
const SIGNED = ['--by', 'Ibu Contoh', '--why', 'sudah dipastikan lewat telepon'];
const DAY = 24 * HOUR;

let line: TestHelpline;
beforeAll(async () => {
  line = await startHelpline();
});
afterAll(() => line.close());

const { desk } = deskLine(() => line);
const phone = (end: string): Phone => ({ channel: 'sms', from: `+628000000${end}` });
const owners = () =>
  line.ctx.connection.transaction(async (tx) =>
    [...(await tx.execute('select owner_id as id from vault.keyring'))].map(({ id }) => String(id)),
  );

/** She reported, and then nothing came from that number for sixty-one days. */
async function silentSince({ channel, from }: Phone): Promise<string> {
  await line.says({ channel, from }, REPORT);
  const number = /\d{5,8}/.exec((await line.heard({ channel, from }))[0] ?? '')?.[0] ?? '';
  await line.ctx.unit(async (unit) => {
    const hers = await findConversation(unit, { channel, kind: 'e164', value: from });
    await saveConversation(unit, hers?.id ?? '', { lastInboundAt: new Date(unit.now.getTime() - 61 * DAY) });
  });
  return number;
}

/** What a phone hears to these words, from now on. */
async function hears(who: Phone, words: string[]): Promise<string[]> {
  const before = (await line.heard(who)).length;
  for (const one of words) await line.says(who, one);
  return (await line.heard(who)).slice(before);
}

/** The talk of this phone that waits for the desk. */
async function talkOf({ from }: Phone): Promise<string> {
  for (const [, number = ''] of (await desk('list')).out.matchAll(/^(\d{5,8}) {2}.*talk/gm)) {
    if ((await desk('show', number)).out.includes(from)) return number;
  }
  return '';
}

it('a wish to be erased that waits for a human is decided within three days: the desk is reminded, and late is seen', async () => {
  const mother = phone('5585');
  await line.says(mother, REPORT);
  const number = /\d{5,8}/.exec((await line.heard(mother))[0] ?? '')?.[0] ?? '';
  await line.says(mother, '2');
  await line.says(await line.officer('Teratai'), '1');
  await line.says(mother, 'HAPUS DATA SAYA');
  expect((await desk('erasures')).out).toMatch(new RegExp(`^${number} .*decide by [^ ]+Z$`, 'm'));
  await line.passes(2 * DAY + HOUR);
  const told = async (because: string) => (await line.decisions()).filter((one) => one.because === because).length;
  expect(await told('erasure_late')).toBe(0);
  expect(await told('erasure_waits')).toBeGreaterThan(0);
  await line.passes(DAY);
  expect(await told('erasure_late')).toBeGreaterThan(0);
  const wishes = await line.ctx.unit((unit) => wishesToErase(unit));
  expect(wishes.map((one) => decisionLine(one, { told: 'asked', now: line.ctx.clock.now() }))).toEqual([
    expect.stringMatching(/LATE$/),
  ]);

  expect(await desk('keep', number, ...SIGNED)).toMatchObject({ code: 0 });
  expect((await desk('erasures')).out).not.toContain(number);
  expect((await desk('keep', number, ...SIGNED)).err).toContain('no wish to be erased waits');
});

it('S8: from a number that may have changed hands nothing is erased or withdrawn, and it hears what a newcomer hears', async () => {
  const [sold, fresh] = [phone('5581'), phone('5582')];
  const number = await silentSince(sold);
  const hers = await owners();
  const words = ['HAPUS DATA SAYA', 'STATUS', `STATUS ${number}`, 'CABUT', 'RINGKAS', 'NOMOR'];
  expect(await hears(sold, words)).toEqual(await hears(fresh, words));
  await line.passes(2 * HOUR);
  expect(await owners()).toEqual(expect.arrayContaining(hers));
  const { out } = await desk('show', number);
  expect(out).toContain('erase_my_data, and the number may have changed hands');
  expect(out).toContain('withdraw_word, and the number may have changed hands');
  expect(out).toContain(REPORT);
});

it('the same where her case is closed: a human decides, and STATUS tells nothing of the talk that waits', async () => {
  const [sold, fresh] = [phone('5583'), phone('5584')];
  const number = await silentSince(sold);
  await desk('close', number, ...SIGNED);
  const words = ['HAPUS DATA SAYA', 'STATUS'];
  expect(await hears(sold, words)).toEqual(await hears(fresh, words));
  const talk = await talkOf(sold);
  const hers = await owners();
  expect(await desk('erase', talk, ...SIGNED)).toMatchObject({ code: 0 });
  expect((await owners()).length).toBeLessThan(hers.length);
  expect((await desk('show', number)).out).not.toMatch(/siti|kuripan/i);
});

it('S8: another account at the same number is a stranger at once, and the account she had before is no way back', async () => {
  const [hers, fresh, fresher]: Phone[] = ['5586', '5587', '5589'].map((end) => ({
    channel: 'whatsapp',
    from: `+628000000${end}`,
  }));
  if (!hers || !fresh || !fresher) throw new Error('no phones');
  const [before, after] = [{ account: 'ID.1001' }, { account: 'ID.2002' }];
  for (const words of ['halo', '1', 'gaji saya 3 bulan belum dibayar, saya di hong kong'])
    await line.says(hers, words, before);
  const known = (await line.heard(hers)).length;
  await line.says(hers, 'STATUS', before);
  expect((await line.heard(hers)).slice(known).join()).toMatch(/\d{5}|petugas/);
  const hear = async (who: Phone, account: { account: string }): Promise<string[]> => {
    const from = (await line.heard(who)).length;
    for (const words of ['STATUS', 'RINGKAS', '1', 'STATUS']) await line.says(who, words, account);
    return (await line.heard(who)).slice(from);
  };
  expect(await hear(hers, after)).toEqual(await hear(fresh, after));
  const why = (await line.decisions()).filter((one) => one.event === 'number_may_have_changed_hands');
  expect(why.at(-1)?.because).toBe('another_account');
  // Nor does it read what the one between left.
  expect(await hear(hers, before)).toEqual(await hear(fresher, after));
});

it('an account that is told for the first time, and the same one again, change nothing', async () => {
  const hers: Phone = { channel: 'whatsapp', from: '+6280000005588' };
  await line.says(hers, 'mau belajar nabung kak');
  for (const account of ['ID.3003', 'ID.3003']) await line.says(hers, '1', { account });
  const changed = (await line.decisions()).filter(
    (one) => one.address === hers.from && one.event.includes('changed_hands'),
  );
  expect(changed).toEqual([]);
});

it('S12: another account in the midst of a doubt answers nothing: it is danger, and nobody on that phone sees it', async () => {
  const hers: Phone = { channel: 'whatsapp', from: '+6280000005589' };
  await line.says(hers, 'saya takut kak', { account: 'ID.4004' });
  const known = (await line.heard(hers)).length;
  await line.says(hers, 'siapa ini', { account: 'ID.5005' });
  const events = (await line.decisions()).map(({ event }) => event);
  expect(events).toContain('case_opened');
  expect((await line.heard(hers)).slice(known).join()).not.toMatch(/\d{5}|petugas|bahaya/i);
});

it('S12: another account at a phone with an alarm is a reason for its desk to doubt who writes', async () => {
  const hers: Phone = { channel: 'whatsapp', from: '+6280000005591' };
  await line.says(hers, 'tolong kak saya dipukul majikan, dikunci di kamar, di riyadh', { account: 'ID.6006' });
  await line.says(hers, 'halo', { account: 'ID.7007' });
  const called = (await line.decisions()).filter(({ event }) => event === 'human_called').map(({ because }) => because);
  expect(called).toContain('may_not_be_her: another_account');
});

/** Nothing came from that number for sixty-one days. */
async function goesSilent({ channel, from }: Phone): Promise<void> {
  await line.ctx.unit(async (unit) => {
    const hers = await findConversation(unit, { channel, kind: 'e164', value: from });
    const at = new Date(unit.now.getTime() - 61 * DAY);
    await saveConversation(unit, hers?.id ?? '', { lastInboundAt: at, openUntil: null });
  });
}

it('S8: who has the number now reads nothing that was left before and keeps what she leaves; a human gives it back', async () => {
  const who: Phone = { channel: 'sms', from: '+966500005590' };
  const village = (await line.roster()).find((one) => one.level === 'village')?.area?.name ?? '';
  const asked = ['halo', '1', 'kelompok', village, 'minta bantuan surat', 'surat izin keluarga buat ke taiwan'];
  const noted = ['tidak', 'catatan', 'paspor habis', '12 Maret 2030', 'cukup', 'belajar', '1', '1', '2'];
  await hears(who, [...asked, ...noted]);
  await goesSilent(who);
  const group = (await hears(who, ['halo', '1', 'kelompok', village, 'kabar titipan', 'tidak'])).join('\n');
  expect(group).toContain('Belum ada titipan dari nomor ini');
  expect(group).not.toContain('taiwan');
  const dates = (await hears(who, ['catatan', 'berangkat', '12 Maret 2031', 'cukup', 'catatan'])).join('\n');
  expect(dates).not.toContain('2030');
  expect(dates).toContain('berangkat: 12 Maret 2031');
  const lessons = await hears(who, ['cukup', 'belajar', '1', '1', '2', '1', '2']);
  expect(lessons.join('\n')).toMatch(/Sudah dibaca: 1 dari 12.*Sudah dibaca: 2 dari 12/s);
  expect((await hears(who, ['tiap hari satu', 'jam 7 malam'])).at(-1)).toContain('satu pelajaran uang tiap hari');
  const before = (await line.heard(who)).length;
  await line.passes(DAY);
  expect((await line.heard(who)).slice(before).join('\n')).toMatch(/\n?1 .* 2 /s);

  await hears(who, ['halo', '1', 'PETUGAS']);
  const talk = await talkOf(who);
  expect((await desk('show', talk)).out).toContain('number in doubt since');
  expect(await desk('hers', talk, ...SIGNED)).toMatchObject({ code: 0 });
  expect((await desk('hers', talk, ...SIGNED)).err).toContain('nobody doubts');
  const both = (await hears(who, ['catatan'])).join('\n');
  expect(both).toContain('berangkat: 12 Maret 2031');
  expect(both).toContain('paspor habis: 12 Maret 2030');
});

it('S8: the lesson of the day that she had asked for comes again once the number is hers, whatever a stranger answered', async () => {
  const who: Phone = { channel: 'sms', from: '+966500005592' };
  await hears(who, ['mau belajar nabung', '1', 'tiap hari satu', 'jam 7 malam']);
  await goesSilent(who);
  await hears(who, ['halo', '1', 'belajar', '1', '1', '2', 'PETUGAS']);
  const held = (await line.heard(who)).length;
  await line.passes(DAY);
  expect((await line.heard(who)).slice(held).join('\n')).not.toMatch(/\n?1 .* 2 /s);
  expect(await desk('hers', await talkOf(who), ...SIGNED)).toMatchObject({ code: 0 });
  const hers = await line.ctx.unit(async (unit) => {
    const conversation = await findConversation(unit, { channel: 'sms', kind: 'e164', value: who.from });
    if (!conversation) throw new Error('no conversation');
    return { ...(await readLearner(unit, conversation)), waits: await timerWaits(unit, LESSON) };
  });
  expect(hers).toMatchObject({ daily: 'on', hour: '19:00', waits: expect.anything() });
});
