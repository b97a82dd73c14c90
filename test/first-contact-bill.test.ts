import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { sizeOfSms } from '../src/core/sms/segments.ts';
import { type Phone, startHelpline, type TestHelpline } from './support/helpline.ts';

const lines: { text: string }[] = parse(readFileSync(new URL('./chats/first-sms.yaml', import.meta.url), 'utf8'));
const FIRST = lines.slice(0, 20);

let line: TestHelpline;
beforeAll(async () => {
  line = await startHelpline();
});
afterAll(() => line.close());

/** Who was asked about a case first. */
async function asked(number: string): Promise<Phone | undefined> {
  const alert = (await line.messages()).find(({ text }) => text.includes(`${number}. Ada warga`));
  return alert && { channel: alert.channel, from: alert.to };
}

/** At most two SMS from her and three segments to her before a human phones (safety of the purse: she pays for each). */
const segmentsTo = async (mother: Phone): Promise<number> =>
  (await line.heard(mother)).reduce((sum, one) => sum + sizeOfSms(one).segments, 0);

describe('no more than three segments', () => {
  it('where a greeting comes first and the village is asked about once somebody has it', async () => {
    const mother: Phone = { channel: 'sms', from: '+6280000005790' };
    await line.says(mother, 'assalamualaikum');
    await line.says(mother, 'adik saya ditipu sponsor 20 juta mau ke taiwan, desa kuripan garung wonosobo');
    const number = /\d{5}/.exec((await line.heard(mother)).at(-1) ?? '')?.[0] ?? '';
    await line.says((await asked(number)) as Phone, `${number} 1`);
    expect((await line.heard(mother)).at(-1)).toContain('Boleh petugas desa tahu? 1 boleh 2 jangan');
    expect(await segmentsTo(mother)).toBe(3);
  });

  it('where she is silent, is reminded once, and the regency takes it', async () => {
    const mother: Phone = { channel: 'sms', from: '+6280000005791' };
    await line.says(mother, FIRST[0]?.text ?? '');
    const number = /\d{5}/.exec((await line.heard(mother)).at(-1) ?? '')?.[0] ?? '';
    await line.passes(5 * 3_600_000);
    await line.says((await asked(number)) as Phone, `${number} 1`);
    expect(await line.heard(mother)).toHaveLength(3);
    expect(await segmentsTo(mother)).toBe(3);
  });

  it.each([
    ['garung', '+6280000005792'],
    ['bingung saya', '+6280000005793'],
    ['boleh tapi jangan kasih tahu pak lurah', '+6280000005794'],
  ])('where she answers %s, and hours pass', async (answer, from) => {
    // Noon of the next day: nobody is written to by night.
    await line.passes(19 * 3_600_000);
    const mother: Phone = { channel: 'sms', from };
    await line.says(mother, 'anak saya di arab 5 bln tdk digaji');
    const number = /\d{5}/.exec((await line.heard(mother)).at(-1) ?? '')?.[0] ?? '';
    await line.says(mother, answer);
    await line.passes(5 * 3_600_000);
    await line.says((await asked(number)) as Phone, `${number} 1`);
    expect((await line.heard(mother)).at(-1)).toContain('petugas sudah ada');
    expect(await segmentsTo(mother)).toBe(3);
  });
});

describe('twenty first SMS', () => {
  it.each(FIRST.map(({ text }, n) => ({ text, n })))('$text', async ({ text, n }) => {
    const mother: Phone = { channel: 'sms', from: `+62800000${5800 + n}` };
    await line.says(mother, text);
    const first = (await line.heard(mother)).at(-1) ?? '';
    const number = /\d{5}/.exec(first)?.[0] ?? '';
    expect(number).not.toBe('');
    if (first.includes('1 boleh 2 jangan')) await line.says(mother, '2 jam 4 sore');
    const officer = await asked(number);
    expect(officer).toBeDefined();
    await line.says(officer as Phone, `${number} 1`);
    const heard = await line.heard(mother);
    expect(heard.reduce((sum, one) => sum + sizeOfSms(one).segments, 0)).toBeLessThanOrEqual(3);
    expect(heard.at(-1)).toContain('petugas sudah ada');
  });
});
