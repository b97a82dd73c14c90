import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { caseByNumber } from '../src/inbox/desk/case-by-number.ts';
import { raiseCase } from '../src/inbox/move-case.ts';
import { deskLine } from './support/desk-line.ts';
import { HOUR, type Phone, startHelpline, type TestHelpline } from './support/helpline.ts';

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

  it.each([
    [
      'raised',
      async (number: string) => {
        await line.ctx.unit(async (unit) => raiseCase(line.ctx, unit, (await caseByNumber(unit, number)).id));
      },
    ],
    [
      'found',
      async (number: string) => {
        const { desk } = deskLine(() => line);
        const done = await desk('found', number, 'no-contact', '--by', 'Ibu Contoh', '--why', 'lewat telepon');
        expect(done.code).toBe(0);
      },
    ],
  ])('that waits for her hour is not asked any more where she was %s meanwhile', async (_how, happens) => {
    const number = /\d{5}/.exec((await line.heard(MOTHER)).join(' '))?.[0] ?? '';
    await line.passes(10 * HOUR);
    await line.says(kader, `${number} SELESAI 1`);
    expect(await asked()).toEqual([]);
    await happens(number);
    await line.passes(14 * HOUR);
    expect(await asked()).toEqual([]);
  });
});
