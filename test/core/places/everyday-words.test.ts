import { expect, it } from 'vitest';
import { sharedContent } from '../../support/helpline.ts';

const { findPlace } = sharedContent();

it.each([
  'baru',
  'yang baru',
  'saya baru dibayar 2 bulan',
  'saya orang baru di sini',
  'adik saya budi',
  'suami saya namanya budi',
])('a word of talk, or how somebody is called, is no place: %s', (text) =>
  expect(findPlace(text)).toMatchObject({ result: 'none', code: null }),
);

it.each([
  ['dari barru', '73.11'],
  ['kab baru sulsel', '73.11'],
  ['kota baru kalsel', '63.02'],
  ['anak saya budi desa kuripan garung', '33.07.12.2007'],
])('beside it a place still is one: %s', (text, code) => expect(findPlace(text).code).toBe(code));
