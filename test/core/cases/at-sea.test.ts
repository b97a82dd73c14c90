import { expect, it } from 'vitest';
import { isAtSea } from '../../../src/core/cases/at-sea.ts';

it.each([
  ['saya ABK di kapal cumi', true],
  ['suami saya kerja di kapal taiwan', true],
  ['kaptennya galak, kami di tengah laut', true],
  ['i work on a fishing vessel', true],
  ['saya pulang naik kapal dari nunukan', false],
  ['kemarin kami turun dari kapal di nunukan', false],
  ['kapan bisa berangkat', false],
  ['kapalan di kaki', false],
])('%s: %s', (words, expected) => {
  expect(isAtSea(words)).toBe(expected);
});
