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
