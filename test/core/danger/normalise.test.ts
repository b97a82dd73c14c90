import { expect, it } from 'vitest';
import { normalise } from '../../../src/core/danger/normalise.ts';
import { lexicon } from './reader.ts';

const words = (text: string) =>
  normalise(text, lexicon.spelling, { steps: 0 })
    .map(({ lemma }) => lemma)
    .join(' ');

it.each([
  ['sms short forms', 'tlg sy blm dibyr', 'tolong saya belum dibayar'],
  ['numbers glued to units', '2thn5bln', '2 tahun 5 bulan'],
  ['digits for letters', 'd1kunci p4spor', 'dikunci paspor'],
  ['doubled and stretched letters', 'toloooong diipukul', 'tolong dipukul'],
  ['endings of speech', 'dipukulin pukulin dipukuli', 'dipukul pukul dipukul'],
  ['me- and the spoken nasal', 'memukul mukul', 'memukul memukul'],
  ['what clings to a word', 'majikannya paspornya', 'majikan paspor'],
  ['reduplication with 2', 'hati2', 'hati'],
  ['missing spaces', 'sayadikuncimajikan', 'saya dikunci majikan'],
  ['capitals and marks', 'GAJI!!! BLM, DIBAYAR', 'gaji belum dibayar'],
  ['a missing letter', 'disekp paspr', 'disekap paspor'],
  ['old spelling', 'doekoen tidoer', 'dukun tidur'],
  ['Javanese and Sasak', 'juragan ndeqman', 'majikan ndeqman'],
])('reads %s', (_, typed, read) => {
  expect(words(typed)).toBe(read);
});

it('takes kl for Kuala Lumpur only in capitals or at the end', () => {
  expect(words('saya di KL sekarang')).toContain('kuala lumpur');
  expect(words('rumah majikan. kl')).toContain('kuala lumpur');
  expect(words('kl hujan gimana')).toBe('kalau hujan bagaimana');
});

it('leaves an everyday word alone that is one slip from a danger word', () => {
  expect(words('studi banding hajatan')).not.toMatch(/banting|hajar/);
});
