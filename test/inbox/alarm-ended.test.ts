import { afterEach, beforeEach, expect, it } from 'vitest';
import { deskLine } from '../support/desk-line.ts';
import { HOUR, type Phone, startHelpline, type TestHelpline } from '../support/helpline.ts';

const MOTHER: Phone = { channel: 'sms', from: '+6280000007931' };
const SIGNED = ['--by', 'Ibu Contoh', '--why', 'petugas tidak merasa menulis'];
const ENDED = /Kata petugasnya urusan mendesak ini selesai/;

let line: TestHelpline;
let bambu: Phone;
let number: string;
const { desk } = deskLine(() => line);

beforeEach(async () => {
  line = await startHelpline();
  bambu = await line.officer('Bambu');
  await line.says(MOTHER, 'tolong anak saya di arab dipukul dan dikunci majikan, desa kuripan garung wonosobo');
  number = /\d{5}/.exec((await line.heard(MOTHER)).join(' '))?.[0] ?? '';
  await line.passes(16 * 60_000);
  await line.says(bambu, `${number} 1`);
});
afterEach(() => line.close());

const heardOf = async (name: string) => (await line.heard(await line.officer(name))).filter((text) => ENDED.test(text));
const state = async () => (await desk('list')).out;

it('S12: who writes SELESAI by the number of the regency ends an alarm before the eyes of the desk, once', async () => {
  await line.says(bambu, `SELESAI ${number} 1`);
  await line.says(bambu, `SELESAI ${number} 1`);
  expect([...(await heardOf('Cempaka')), ...(await heardOf('Flamboyan'))]).toHaveLength(1);
  // The officer whose number it is hears it as well, and the reporter is asked.
  expect((await line.heard(bambu)).join('\n')).toContain(`${number}: dicatat, beres`);
  expect((await line.heard(MOTHER)).at(-1)).toContain('kata petugas sudah selesai. Benar?');
});

it('S12: the desk opens it again, also when a week of silence has closed it, and an officer is looked for anew', async () => {
  await line.says(bambu, `SELESAI ${number} 1`);
  await line.passes(8 * 24 * HOUR);
  expect(await state()).not.toContain(number);
  expect(await desk('reopen', number, ...SIGNED)).toEqual({ code: 0, out: `${number} is open again.`, err: '' });
  await line.passes(60_000);
  expect(await state()).toMatch(new RegExp(`${number} +open +critical`));
  const asked = (await line.messages()).filter(({ text }) => text.includes(`${number}. Ada warga perlu dibantu`));
  expect(asked.length).toBeGreaterThanOrEqual(4);
  expect(await desk('reopen', number, ...SIGNED)).toMatchObject({ code: 1, err: `${number} is not ended.` });
});

it('S12: what the reporter still hears of the end is no answer to it once the desk has opened it again', async () => {
  await line.says(bambu, `SELESAI ${number} 1`);
  await desk('reopen', number, ...SIGNED);
  await line.says(MOTHER, '1');
  await line.passes(8 * 24 * HOUR);
  expect(await state()).toContain(number);
});

it('of what is no alarm the desk is not told', async () => {
  const other: Phone = { channel: 'sms', from: '+6280000007932' };
  await line.says(other, 'LAPOR anak saya siti di arab 5 bln tdk digaji, desa kuripan garung wonosobo');
  await line.says(other, '1');
  const melati = await line.officer('Melati');
  await line.says(melati, '1');
  await line.says(melati, 'SELESAI 1');
  expect([...(await heardOf('Cempaka')), ...(await heardOf('Flamboyan'))]).toEqual([]);
});
