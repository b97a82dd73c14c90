import { expect, it } from 'vitest';
import { asksWhere } from '../../../../src/core/conversation/words/asks-where.ts';

it.each([
  'cari tempat curhat di singapur',
  'tempat kursus jahit di wonosobo',
  'kantor ltsa banyuwangi bukanya jam brp',
  'is there a shelter near me',
  'dmn bikin paspor di praya lombok tengah',
  'mau tanya di mana lapor sampai',
  'Kak ada selter nang kene deket?',
])('looks for a place: %s', (text) => expect(asksWhere(text)).toBe(true));

it.each([
  'tempat kerja saya di riyadh panas',
  'ada majikan tidak bayar di riyadh',
  'kantor agen saya di taipei tutup',
  'saya tidak tau di mana',
  'anak saya di mana ya',
  'di mana suami saya',
  'tempat saya di lantai 3',
  'shelter',
])('tells something else: %s', (text) => expect(asksWhere(text)).toBe(false));

it('what stands behind the name of a service is looked for where it is a place', () => {
  const known = {
    placed: () => false,
    placedAlone: (text: string) => text === 'garung',
    sought: (words: readonly string[]) => words[0] === 'puskesmas',
    named: () => false,
  };
  expect(asksWhere('puskesmas garung', known)).toBe(true);
  expect(asksWhere('puskesmas jelek', known)).toBe(false);
});
