import { expect, test } from 'vitest';
import { type Dialler, dialledFrom } from '../../../src/core/directory/dialled-from.ts';
import { sharedContent } from '../../support/helpline.ts';

const from = (about: string, place: string, over: Partial<Dialler> = {}): string =>
  dialledFrom({ role: 'worker', phoneCountry: null, about, where: [about], place, ...over }, (words) =>
    sharedContent().assess(words, 'sms'),
  );

test.each([
  [
    'her case is in Taiwan and she looks for an office at home',
    'nomor disnaker wonosobo',
    'ID',
    { country: 'TW' },
    'TW',
  ],
  ['nothing is known but that her number is of Taiwan', 'nomor disnaker wonosobo', 'ID', { phone: 'TW' }, 'TW'],
  [
    'a number of ours asks for somebody abroad',
    'anak saya di riyadh gajinya gak dibayar, lapor ke mana',
    'SA',
    { phone: 'ID' },
    'ID',
  ],
  ['a number of ours that roams', 'saya di riyadh, gaji gak dibayar, lapor ke mana', 'SA', { phone: 'ID' }, 'SA'],
  ['she says where she is now', 'sekarang saya di malaysia, nomor kbri', 'MY', { country: 'TW' }, 'MY'],
  ['nothing else is known', 'nomor polisi dubai', 'AE', {}, 'AE'],
])('S17: %s', (_name, about, place, { country, phone }: { country?: string; phone?: string }, reader) => {
  expect(from(about, place, { where: [about, ...(country ? [country] : [])], phoneCountry: phone ?? null })).toBe(
    reader,
  );
});

test('S17: her pin, and what she answers when asked where she is, are where she is', () => {
  const pin = '(lokasi 24.15, 120.66)';
  expect(from('nomor polisi', 'TW', { where: ['nomor polisi', pin, 'SA'] })).toBe('TW');
  expect(from('nomor polisi', 'ID', { where: ['wonosobo'], phoneCountry: 'TW' })).toBe('ID');
  expect(from('nomor polisi', 'TW', { role: 'family' })).toBe('ID');
});

test('S17: where she only wants to go is not where she is', () => {
  const asked = { where: ['ke hongkong'], phoneCountry: 'ID' };
  expect(from('nomor polisi', 'HK', asked)).toBe('ID');
  expect(from('nomor polisi', 'HK', { ...asked, where: ['hongkong'] })).toBe('HK');
});
