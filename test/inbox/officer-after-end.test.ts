import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Phone, startHelpline, type TestHelpline } from '../support/helpline.ts';

const MOTHER: Phone = { channel: 'sms', from: '+6280000007652' };
const AUNT: Phone = { channel: 'sms', from: '+6280000007653' };
const REPORT = 'LAPOR anak saya siti di arab 5 bln tdk digaji, desa kuripan garung wonosobo';

let line: TestHelpline;
let melati: Phone;
const last = async (of = melati): Promise<string> => (await line.heard(of)).at(-1) ?? '';
const notes = async () => (await line.decisions()).filter(({ event }) => event === 'case_noted');

async function taken(of: Phone): Promise<string> {
  await line.says(of, REPORT);
  await line.says(of, '1 jam 4 sore');
  await line.says(melati, '1');
  return /\d{5,8}/.exec(await last())?.[0] ?? '';
}

beforeEach(async () => {
  line = await startHelpline();
  melati = await line.officer('Melati');
});
afterEach(() => line.close());

it('SELESAI with words that name the outcome asks for no digit, keeps them and asks the reporter', async () => {
  const number = await taken(MOTHER);
  await line.says(melati, 'SELESAI, sudah dibayar semua');
  expect(await last()).toBe(`${number}: dicatat, beres. Terima kasih Bapak/Ibu.`);
  expect(await last(MOTHER)).toContain('kata petugas sudah selesai');
  expect(await notes()).toHaveLength(1);
});

it('how it ended is answered in words too', async () => {
  await taken(MOTHER);
  await line.says(melati, 'SELESAI');
  expect(await notes()).toHaveLength(0);
  await line.says(melati, 'gajinya baru dibayar sebagian bu');
  expect(await last()).toContain('dicatat, sebagian.');
  expect(await last(MOTHER)).toContain('sebagian');
});

it('words after the end of her only case are kept there; of two she is asked once which', async () => {
  const number = await taken(MOTHER);
  for (const text of ['SELESAI 1']) await line.says(melati, text);
  await line.says(MOTHER, '1');
  await line.says(melati, 'tadi ibunya datang ke rumah saya, gaji bulan terakhir dipotong');
  expect(await last()).toContain(`${number}: urusan ini sudah ditutup. Catatan Bapak/Ibu kami simpan`);
  expect((await notes()).map((one) => one.case)).toEqual([number]);
  const other = await taken(AUNT);
  await line.says(melati, 'SELESAI 1');
  await line.says(AUNT, '1');
  await line.says(melati, 'ibunya datang lagi ke rumah, minta surat pengantar');
  expect(await last()).toContain('Itu soal yang mana');
  await line.says(melati, number);
  expect((await notes()).map((one) => one.case)).toEqual([number, number]);
  expect(other).not.toBe(number);
});
