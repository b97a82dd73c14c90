import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldForSms } from '../../../src/core/sms/fold.ts';
import { isGsm7, sizeOfSms } from '../../../src/core/sms/segments.ts';

const RUNS = { numRuns: Number(process.env.RUNS ?? 300) };

test.each([
  ['“Halo” – ‘Kak’…', '"Halo" - \'Kak\'...'],
  ['Terima kasih 🙏🏽 Kak', 'Terima kasih Kak'],
  ['naïve façade ŝ', 'naive facade s'],
  ['Ｈａｌｏ １２３', 'Halo 123'],
  ['a\u200bb\ufeffc\u00add', 'abcd'],
  ['harga €5 [baru]', 'harga €5 [baru]'],
  ['satu\u00a0dua\ttiga', 'satu dua tiga'],
  ['baris\r\ndua', 'baris\ndua'],
  ['🇮🇩 👨‍👩‍👧 ❤️ ok', ' ok'],
])('%j becomes %j', (text, folded) => {
  expect(foldForSms(text)).toBe(folded);
});

test('another script stays whole: dropping it would change what is said', () => {
  expect(foldForSms('السلام 你好')).toBe('السلام 你好');
  expect(sizeOfSms('你好').encoding).toBe('UCS-2');
});

test('Latin text with any accents, signs and emoji ends in GSM-7', () => {
  const latin = fc.string({ unit: fc.constantFrom(...'abz ÄéñČŁ“”—…•🙂✅½é́\u200d'), maxLength: 60 });
  fc.assert(
    fc.property(latin, (text) => {
      expect(isGsm7(foldForSms(text).replace(/[Łł½]/g, ''))).toBe(true);
    }),
    RUNS,
  );
});

test('folding twice is folding once, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      const once = foldForSms(text);
      expect(foldForSms(once)).toBe(once);
    }),
    RUNS,
  );
});

test('segments are counted as the network counts', () => {
  expect(sizeOfSms('a'.repeat(160))).toEqual({ segments: 1, encoding: 'GSM-7', units: 160 });
  expect(sizeOfSms('a'.repeat(161)).segments).toBe(2);
  expect(sizeOfSms('a'.repeat(306)).segments).toBe(2);
  expect(sizeOfSms('a'.repeat(307)).segments).toBe(3);
  expect(sizeOfSms(`${'a'.repeat(159)}€`).segments).toBe(2);
  expect(sizeOfSms('你'.repeat(71)).segments).toBe(2);
});
