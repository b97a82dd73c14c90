import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Phone, startHelpline, type TestHelpline } from '../support/helpline.ts';

const MOTHER: Phone = { channel: 'sms', from: '+6280000007651' };

let line: TestHelpline;
let melati: Phone;
const last = async (): Promise<string> => (await line.heard(melati)).at(-1) ?? '';

beforeEach(async () => {
  line = await startHelpline();
  melati = await line.officer('Melati');
  await line.says(MOTHER, 'LAPOR anak saya siti di arab 5 bln tdk digaji, desa kuripan garung wonosobo');
  await line.says(MOTHER, '1 jam 4 sore');
  for (const text of ['1', 'SELESAI']) await line.says(melati, text);
});
afterEach(() => line.close());

it('how it ended, asked twice of one case, is one question: its digit is not asked back', async () => {
  await line.says(melati, 'urusannya sudah beres');
  expect(await last()).toContain('Hasilnya bagaimana?');
  await line.says(melati, '1');
  expect(await last()).toContain('dicatat, beres. Terima kasih');
});

it('of a case that left her it is asked no more: a digit is for what she has', async () => {
  await line.says(MOTHER, 'CABUT');
  await line.says(melati, 'LATIHAN');
  await line.says(melati, '1');
  expect(await last()).toContain('LATIHAN:');
  expect(await last()).not.toContain('Yang dijawab yang mana?');
});
