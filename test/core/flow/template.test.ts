import { expect, test } from 'vitest';
import { fill, readTemplate } from '../../../src/core/flow/template.ts';

const shown = (longest: number, said: string): string => {
  const variables = new Map([['kata', { name: 'kata', type: 'text' as const, longest }]]);
  return fill(readTemplate('Catatan: {{ kata }}.', variables), () => said);
};

test.each([
  ['what fits stays as it is', 30, 'Suami, dua tanda tangan', 'Catatan: Suami, dua tanda tangan.'],
  [
    'a longer one ends with a whole word and a sign',
    30,
    'Suami saya, dan dua tanda tangan kakak',
    'Catatan: Suami saya, dan dua tanda....',
  ],
  ['no comma stays before the sign', 16, 'Suami, Ibu, Bapak', 'Catatan: Suami, Ibu....'],
  ['one long word is cut, with the sign', 10, 'abcdefghijklmnop', 'Catatan: abcdefg....'],
  ['where no sign has room there is none', 2, 'abc', 'Catatan: ab.'],
])('%s', (_name, longest, said, written) => {
  expect(shown(longest, said)).toBe(written);
  expect(written.length).toBeLessThanOrEqual('Catatan: .'.length + longest);
});
