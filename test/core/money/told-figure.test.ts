import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toldFigure } from '../../../src/core/money/told-figure.ts';

const WAGE = { behind: ['gaji', 'salary'], monthly: true };
const TAKEN = { behind: ['dipotong', 'potongan', 'minus'], monthly: true };
const GOAL = { behind: ['kumpulkan', 'buat *'], monthly: false };

it.each([
  ['gaji 2000 dipotong 500 sisa berapa', WAGE, '2000', null],
  ['gaji 2000 dipotong 500 sisa berapa', TAKEN, '500', null],
  ['gaji saya RM 2.000, potongannya: 1,5 ribu', WAGE, '2.000', 'ringgit'],
  ['gaji saya RM 2.000, potongannya: 1,5 ribu', TAKEN, '1,5 ribu', 'ringgit'],
  ['salary is 3000 minus 500 hk dollars', WAGE, '3000', 'dolar Hong Kong'],
  ['berapa rupiah gaji 1000 ringgit', WAGE, '1000', 'ringgit'],
  ['nabung buat umroh 35 juta 2 tahun', GOAL, '35 juta', null],
])('%s', (text, told, figure, unit) => expect(toldFigure(text, told)).toEqual({ figure, unit }));

it.each([
  ['gaji saya dipotong 500', WAGE],
  ['gaji 2 juta 500 ribu', WAGE],
  ['gaji 3 bulan 2000', WAGE],
  ['gaji 50 sehari', WAGE],
  ['gaji 2000, gaji lembur 300, gaji 1000', WAGE],
  ['potongan 10 persen', TAKEN],
  ['potongan 10% dari gaji', TAKEN],
  ['gaji 2000 jadi berapa ringgit atau riyal', WAGE],
  ['kumpulkan 500rb sebulan', GOAL],
  ['kumpulkan 500 ribu tiap bulan', GOAL],
])('leaves to be asked: %s', (text, told) => expect(toldFigure(text, told)).toBeNull());

it('is a figure of the text, whatever the text is', () => {
  const pieces = fc.constantFrom(
    'gaji',
    'dipotong',
    '2000',
    '5 juta',
    '-3',
    'ringgit',
    'sebulan',
    '%',
    'saya',
    '1e30',
    ',',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (words) => {
      const text = words.join(' ');
      const found = toldFigure(text, WAGE);
      if (found) expect(text).toContain(found.figure);
    }),
  );
});
