import { afterAll, beforeAll, expect, it } from 'vitest';
import { deskLine } from '../support/desk-line.ts';
import { MINUTE, type Phone, startHelpline, type TestHelpline } from '../support/helpline.ts';

const MOTHER: Phone = { channel: 'sms', from: '+6280000005571' };
const REPORT = 'LAPOR anak saya siti di arab 5 bln tdk digaji, desa kuripan garung wonosobo';
const SIGNED = ['--by', 'Ibu Contoh', '--why', 'beres'];

let line: TestHelpline;
beforeAll(async () => {
  line = await startHelpline();
});
afterAll(() => line.close());

const { desk } = deskLine(() => line);
const owners = () =>
  line.ctx.connection.transaction(async (tx) =>
    [...(await tx.execute('select owner_id as id from vault.keyring'))].map(({ id }) => String(id)),
  );
const last = async () => (await line.heard(MOTHER)).at(-1) ?? '';

it('with a case open a human makes sure; with nothing open her keys go within the hour, and she may write again', async () => {
  const before = await owners();
  await line.says(MOTHER, REPORT);
  const number = /\d{5,8}/.exec(await last())?.[0] ?? '';
  const hers = (await owners()).filter((id) => !before.includes(id));
  await line.says(MOTHER, 'HAPUS DATA SAYA');
  expect(await last()).toContain('petugas memastikan dulu');
  await line.passes(60 * MINUTE);
  expect(await owners()).toEqual(expect.arrayContaining(hers));

  // Her wish is an open talk with the desk: it ends too.
  const { out: open } = await desk('list');
  for (const [one] of open.matchAll(/^\d{5,8}/gm)) await desk('close', one, ...SIGNED);
  await line.says(MOTHER, 'hapus data saya');
  expect(await last()).toContain('dihapus dalam 3 hari');
  await line.passes(40 * MINUTE);
  expect((await owners()).filter((id) => hers.includes(id))).toEqual([]);
  expect((await desk('show', number)).out).not.toMatch(/siti|kuripan|\+6280000005571/i);

  await line.says(MOTHER, REPORT);
  expect(await last()).toContain('Kami terima');
  // What an uncle tells of the same person is not tied to what was erased.
  const uncle: Phone = { channel: 'sms', from: '+6280000005579' };
  await line.says(uncle, REPORT.replace('anak', 'keponakan'));
  const his = /\d{5,8}/.exec((await line.heard(uncle)).join())?.[0] ?? '';
  expect((await desk('show', his)).out).toContain('name_village');
  expect((await desk('show', his)).out).not.toContain(number);
});

it.each([
  ['a doubt asked in that half hour', ['saya takut kak'], 20 * MINUTE],
  ['words behind the door', ['gaji saya 3 bulan belum dibayar, saya di taiwan'], 10 * MINUTE],
])('%s is no longer nothing: her keys stay until a human has looked', async (_what, words, after) => {
  const phone: Phone = { channel: 'whatsapp', from: `+62800000${5600 + words.join().length}` };
  await line.says(phone, 'mau belajar nabung kak');
  const before = await owners();
  await line.says(phone, 'hapus data saya');
  await line.passes(after);
  for (const one of words) await line.says(phone, one);
  await line.passes(60 * MINUTE);
  expect(await owners()).toEqual(expect.arrayContaining(before));
});

it('while nobody has decided whether a law asks for a report, her wish waits for a human, also where the case is closed', async () => {
  const AUNT: Phone = { channel: 'sms', from: '+6280000005572' };
  const before = await owners();
  await line.says(AUNT, 'LAPOR keponakan saya umur 15 di malaysia 3 bln tdk digaji, desa kuripan garung wonosobo');
  const number = /\d{5,8}/.exec((await line.heard(AUNT)).at(-1) ?? '')?.[0] ?? '';
  const hers = (await owners()).filter((id) => !before.includes(id));
  await desk('close', number, ...SIGNED);
  await line.says(AUNT, 'hapus data saya');
  await line.passes(60 * MINUTE);
  expect(await owners()).toEqual(expect.arrayContaining(hers));
  expect((await desk('erasures')).out).toContain('decide by');
});
