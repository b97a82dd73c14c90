import { expect, test } from 'vitest';
import { caseKeys } from '../../../../src/core/cases/links/case-keys.ts';

const PLACE = '33.07.13.2003';

test.each([
  ['anak saya siti di arab 5 bln tdk digaji', [`name_village siti ${PLACE}`]],
  ['istri sy bernama Siti Aminah, paspor C1234567', ['passport C1234567', `name_village siti ${PLACE}`]],
  ['a.n. Rahmat, hp 0800-0000-7788', ['number +6280000007788', `name_village rahmat ${PLACE}`]],
  ['anak saya kerja di malaysia belum digaji', []],
  ['adik sakit', []],
  ['anak kula tini nyambut gawe teng taiwan', [`name_village tini ${PLACE}`]],
  ['suami kula ninggal teng malaysia', []],
])('%s', (text, keys) => {
  expect(caseKeys(text, PLACE).map(({ kind, value }) => `${kind} ${value}`)).toEqual(keys);
});

test('a name without its village is no key', () => {
  expect(caseKeys('anak saya siti', null)).toEqual([]);
});
