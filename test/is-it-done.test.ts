import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Phone, startHelpline, type TestHelpline } from './support/helpline.ts';

const MOTHER: Phone = { channel: 'sms', from: '+6280000005561' };
const MINUTE = 60_000;
const ASKED = /Tidak dibalas tidak apa-apa/;

let line: TestHelpline;
let kader: Phone;

beforeEach(async () => {
  line = await startHelpline();
  kader = await line.officer('Melati');
  await line.says(MOTHER, 'LAPOR anak saya siti di arab 5 bln tdk digaji, desa kuripan garung wonosobo');
  await line.says(MOTHER, '1 jam 4 sore');
  await line.says(kader, '1');
});
afterEach(() => line.close());

const asked = async () => (await line.heard(MOTHER)).filter((text) => ASKED.test(text));

describe('whether it is done (C1)', () => {
  it.each([
    ['1', /kata petugas sudah selesai\. Benar\?/],
    ['2', /selesai sebagian\. Cukup dulu\?/],
    ['3', /sudah dicoba petugas, belum berhasil\. Ditutup dulu\?/],
    ['4', /tidak dilanjutkan\. Benar\?/],
  ])('waits for the digit %s and says what it means', async (digit, words) => {
    await line.says(kader, 'SELESAI');
    expect(await asked()).toEqual([]);
    await line.says(kader, digit);
    expect(await asked()).toEqual([expect.stringMatching(words)]);
    await line.passes(10 * MINUTE);
    expect(await asked()).toHaveLength(1);
  });

  it('is asked after five minutes without a digit, once, also when the digit comes then or SELESAI comes again', async () => {
    await line.says(kader, 'SELESAI');
    await line.passes(4 * MINUTE);
    expect(await asked()).toEqual([]);
    await line.passes(2 * MINUTE);
    expect(await asked()).toEqual([expect.stringContaining('kata petugas sudah selesai')]);
    await line.says(kader, '3');
    await line.says(kader, 'SELESAI');
    await line.passes(10 * MINUTE);
    expect(await asked()).toHaveLength(1);
  });

  it('goes out at once with SELESAI and its digit, and a no opens the case again', async () => {
    await line.says(kader, 'SELESAI 3');
    expect(await asked()).toEqual([expect.stringContaining('Ditutup dulu? 1 boleh 2 jangan')]);
    await line.says(MOTHER, 'jangan');
    expect((await line.heard(MOTHER)).at(-1)).toContain('kami buka lagi');
    expect((await line.heard(kader)).at(-1)).toContain('belum selesai, urusannya dibuka lagi');
  });

  it('is not asked of who says meanwhile that it is not', async () => {
    await line.says(kader, 'SELESAI');
    await line.says(MOTHER, 'belum selesai pak, gajinya belum turun');
    await line.passes(10 * MINUTE);
    expect(await asked()).toEqual([]);
    expect((await line.heard(kader)).at(-1)).toContain('dibuka lagi');
  });
});
