import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choicesOf, matchChoice } from '../../../src/core/conversation/choice.ts';
import { oneSlipApart } from '../../../src/core/conversation/words/plain-words.ts';

const OPTIONS = [
  { id: 'bantuan', label: 'bantuan' },
  { id: 'tanya', label: 'mau tanya' },
  { id: 'belajar', label: 'belajar' },
];
const CHOICES = choicesOf(OPTIONS, { bantuan: ['tolong dong', 'lapor'], belajar: ['kelas', 'sekolah uang'] });
const YES_NO = [
  { id: 'y', label: 'ya' },
  { id: 'n', label: 'tidak' },
];
const ANSWERS = choicesOf(YES_NO, { y: ['ada', 'punya'] });
test.each([
  ['gak ada', 'n'],
  ['belum punya', 'n'],
  ['ada kak', 'y'],
  ['iyo', 'y'],
  ['nggih kak', 'y'],
  ['muhun', 'y'],
  ['wonten', 'y'],
  ['ora', 'n'],
  ['mboten kak', 'n'],
  ['henteu', 'n'],
  ['ora ono', 'n'],
  ['gak punya ijazah', 'n'],
  ['belum ada semua', 'n'],
  ['gak punya tapi nanti', null],
  ['tidak ada, jangan ditulis', null],
  ['gak ada yang bisa saya cari', null],
  ['gak tahu', null],
  ['ora ngerti', null],
  ['mboten ngertos', null],
  ['tidak tidak', null],
])('beside yes and no %j is %s', (text, id) => {
  expect(matchChoice({ text, choice: null }, ANSWERS, YES_NO)?.id ?? null).toBe(id);
});
const LOOKED_UP = choicesOf(YES_NO, { y: ['ada'], n: ['tidak tahu'] });
test.each(['gak tau', 'belum tahu kak', "i don't know", 'ora ngerti', 'saya gak tau'])(
  'where not to know is an answer, %j is one',
  (text) => expect(matchChoice({ text, choice: null }, LOOKED_UP, YES_NO)?.id).toBe('n'),
);
const RUNS = { numRuns: Number(process.env.RUNS ?? 300) };

const idOf = (text: string, choice: string | null = null) =>
  matchChoice({ text, choice }, CHOICES, OPTIONS)?.id ?? null;

test.each([
  ['1', 'bantuan'],
  [' 3 ', 'belajar'],
  ['3.', 'belajar'],
  ['(2)', 'tanya'],
  ['no 2', 'tanya'],
  ['pilih 3 kak', 'belajar'],
  ['dua', 'tanya'],
  ['1 bantuan', 'bantuan'],
  ['halo kak\n1', 'bantuan'],
  ['assalamualaikum, selamat siang bu, belajar', 'belajar'],
  ['３', 'belajar'],
  ['2️⃣', 'tanya'],
  ['BANTUAN', 'bantuan'],
  ['belajar dong kak', 'belajar'],
  ['saya mau tanya', 'tanya'],
  ['belajr', 'belajar'],
  ['blajar', 'belajar'],
  ['beljaar', 'belajar'],
  ['sekolah uang', 'belajar'],
  ['kelas 📚', 'belajar'],
])('%j is %s', (text, id) => {
  expect(idOf(text)).toBe(id);
});

test.each([
  ['0', 'a person, not an option'],
  ['9', 'quiet, not an option'],
  ['nol', 'the same in words'],
  ['sembilan', 'the same in words'],
  ['4', 'no such option'],
  ['12', 'two digits'],
  ['1 2', 'two options'],
  ['2 bulan gaji belum dibayar', 'a number that counts something'],
  ['1 orang', 'a number that counts something'],
  ['tidak belajar', 'a no'],
  ['belajar kelas bantuan', 'two options named'],
  ['saya belajar di pabrik ini tapi paspor ditahan', 'a story that holds a word'],
  ['klas', 'a slip in a word under five letters'],
  ['', 'nothing'],
  ['👍', 'nothing'],
])('%j fits none: %s', (text) => {
  expect(idOf(text)).toBeNull();
});

describe('a button', () => {
  test('counts by its id, whatever its text', () => {
    expect(idOf('apa saja', 'tanya')).toBe('tanya');
  });
  test('of another question does not count, its text may', () => {
    expect(idOf('belajar', 'lama')).toBe('belajar');
    expect(idOf('Benar', 'lama')).toBeNull();
  });
});

test('only the digits of the page that is shown count', () => {
  const shown = OPTIONS.slice(2);
  expect(matchChoice({ text: '1', choice: null }, CHOICES, shown)?.id).toBe('belajar');
  expect(matchChoice({ text: '3', choice: null }, CHOICES, shown)).toBeNull();
});

test('never throws, and a message that starts with 0 or 9 never chooses by digit', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      idOf(text);
      expect(idOf(`0 ${text.replace(/\p{L}|\p{N}/gu, '')}`)).toBeNull();
    }),
    RUNS,
  );
});

test('one slip is found in both directions and two are not', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcde'), minLength: 5, maxLength: 9 });
  fc.assert(
    fc.property(word, fc.nat(8), (text, at) => {
      const dropped = text.slice(0, at) + text.slice(at + 1);
      expect(oneSlipApart(text, dropped)).toBe(true);
      expect(oneSlipApart(dropped, text)).toBe(true);
      expect(oneSlipApart(text, `xy${text}`)).toBe(false);
    }),
    RUNS,
  );
});
