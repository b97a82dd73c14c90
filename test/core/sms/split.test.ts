import { expect, it } from 'vitest';
import { foldForSms } from '../../../src/core/sms/fold.ts';
import { sizeOfSms } from '../../../src/core/sms/segments.ts';
import { splitForSms } from '../../../src/core/sms/split.ts';

const line = (letters: number, of = 'a') => of.repeat(letters);

it('leaves what fits as it is, also with many lines', () => {
  const text = [line(100), line(100), line(104)].join('\n');
  expect(splitForSms(text)).toEqual([text]);
});

it('goes on in another message at the end of a line, in as few as possible, and loses nothing', () => {
  const text = [line(150), line(150), line(140), line(160, 'b')].join('\n');
  const parts = splitForSms(text);
  expect(parts).toEqual([`${line(150)}\n${line(150)}`, `${line(140)}\n${line(160, 'b')}`]);
  expect(parts.join('\n')).toBe(text);
});

it('counts what the network counts: letters outside of GSM-7 make a message short', () => {
  expect(splitForSms(`${line(100)}\n${line(60, '你')}`)).toHaveLength(2);
});

it('a line that alone is longer goes on between words, one without a space anywhere, and nothing is lost', () => {
  const words = Array.from({ length: 120 }, (_, at) => `kata${at}`).join(' ');
  const parts = splitForSms(words);
  expect(parts.length).toBeGreaterThan(2);
  expect(parts.join(' ')).toBe(words);
  expect(parts.every((part) => sizeOfSms(foldForSms(part)).segments <= 2)).toBe(true);
  for (const long of [line(900), 'ا'.repeat(400), '😀'.repeat(200), `${line(200)} ${'ب'.repeat(200)}`]) {
    const torn = splitForSms(long);
    expect(torn.join('').replaceAll(' ', '')).toBe(long.replaceAll(' ', ''));
    expect(torn.every((part) => sizeOfSms(foldForSms(part)).segments <= 2)).toBe(true);
  }
});
