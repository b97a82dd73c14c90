import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { sizeOfSms } from '../src/core/sms/segments.ts';

/** The conversation itself is played by chats.test.ts; here it is counted. */
const { chat } = parse(readFileSync('test/chats/petugas-sms.yaml', 'utf8')) as { chat: Record<string, string>[] };
const lines = (who: string): string[] => chat.flatMap((step) => (step[who] === undefined ? [] : [String(step[who])]));

it('a whole case from a button phone costs the officer at most twelve SMS', () => {
  const sent = lines('Melati says');
  expect(sent.length).toBeGreaterThan(4);
  expect(sent.length).toBeLessThanOrEqual(12);
  expect(sent.join(' ')).toContain('SELESAI');
});

it.each(lines('Melati hears'))('one or two SMS without special signs: %s', (text) => {
  const { encoding, segments } = sizeOfSms(text.replaceAll('NOMOR-1', '40711'));
  expect(encoding).toBe('GSM-7');
  expect(segments).toBeLessThanOrEqual(2);
});
