import { afterEach, describe, expect, it } from 'vitest';
import { sizeOfSms } from '../src/core/sms/segments.ts';
import { HOUR, type Phone, startHelpline, type TestHelpline } from './support/helpline.ts';

const MOTHER: Phone = { channel: 'sms', from: '+6280000005571' };

let line: TestHelpline;
afterEach(() => line.close());

/** What she paid for: segments that reached her until an officer has her case. */
async function segments(): Promise<number> {
  const heard = await line.heard(MOTHER);
  return heard.reduce((sum, text) => sum + sizeOfSms(text).segments, 0);
}

/** At most two SMS from her and three segments to her before a human phones, reminder and "somebody is there" counted. */
describe('the mother’s bill', () => {
  it('one SMS that says all, and her answer', async () => {
    line = await startHelpline();
    await line.says(MOTHER, 'LAPOR anak saya siti di arab 5 bln tdk digaji, desa kuripan garung wonosobo');
    await line.says(MOTHER, '1 jam 4 sore');
    await line.says(await line.officer('Melati'), '1');
    expect(await segments()).toBe(2);
  });

  it('one SMS and silence', async () => {
    line = await startHelpline();
    await line.says(MOTHER, 'anak saya di malaysia gaji 4 bulan blm dibayar');
    await line.passes(5 * HOUR);
    await line.says(await line.officer('Cempaka'), '1');
    expect(await segments()).toBeLessThanOrEqual(3);
  });

  it('almost nothing, then all', async () => {
    line = await startHelpline();
    await line.says(MOTHER, 'assalamualaikum');
    await line.says(MOTHER, 'anak saya di arab gak digaji 5 bulan, desa kuripan garung wonosobo');
    await line.passes(5 * HOUR);
    await line.says(await line.officer('Teratai'), '1');
    expect(await segments()).toBeLessThanOrEqual(3);
  });

  it('more words while nobody has phoned cost her no answer', async () => {
    line = await startHelpline();
    await line.says(MOTHER, 'anak saya di arab gak digaji 5 bulan, desa kuripan garung wonosobo');
    await line.says(MOTHER, '1');
    await line.says(MOTHER, 'namanya siti umur 23 pt nya di jakarta');
    await line.says(MOTHER, 'makasih ya pak');
    expect(await segments()).toBe(1);
  });
});
