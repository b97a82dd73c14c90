import { expect, it } from 'vitest';
import { sharedContent } from '../../support/helpline.ts';
import { assess } from './reader.ts';

const { assess: assessWhole } = sharedContent();

const read = (text: string) => assess(text, 'whatsapp');

it.each([
  'majikan tahan paspor saya, saya di jeddah',
  'majikan tahan paspor saya di rumahnya',
  'bos tahan gaji adik saya karena kontrak',
])('a paper or pay that is held is nobody held: %s', (text) => {
  const { dangerNow, category, also } = read(text);
  expect(dangerNow).toBe(false);
  expect([category, ...also]).not.toContain('confinement');
});

it.each([
  'majikan tahan saya, saya di jeddah',
  'majikan tahan kami di rumah sampai kontrak habis',
  'agen menahan adik saya di penampungan',
  'mereka tahan teman saya di gudang',
])('who is held is in danger: %s', (text) => {
  const { dangerNow, doubt, category, also } = read(text);
  expect({ dangerNow, doubt }).toEqual({ dangerNow: true, doubt: false });
  expect([category, ...also]).toContain('confinement');
});

it.each([
  'makasih, tolong bilang ke petugasnya majikan saya mau pindah rumah',
  'tolong tanyakan ke PT ya kak',
  'tolong sampaikan ke petugasnya gaji sudah dibayar',
])('a word to be passed on is no cry: %s', (text) => expect(read(text).dangerNow).toBe(false));

it('what is to be passed on may be one', () =>
  expect(read('tolong bilang ke petugas saya dikurung').dangerNow).toBe(true));

it.each([
  ['I am at the airport in Jakarta and nobody picked me up', 'stranded'],
  ['saya di bandara jakarta dan tidak ada yang jemput', 'stranded'],
  ['officer asks me for money', 'overcharging_debt'],
  ['the immigration officer at the airport asked us for money', 'overcharging_debt'],
])('at an airport, in either language: %s', (text, category) => {
  const found = read(text);
  expect([found.category, ...found.also]).toContain(category);
  if (category === 'stranded') expect(found.dangerNow).toBe(false);
});

it.each([
  'Pak tolong anak saya rohmah di malaysia gajinya 7 bulan tidak dikasih sama toke,saya ibunya',
  'tolong bu anak saya di taiwan gajinya 3 bulan tidak dikasih',
])('how a family asks for one of its own is manners where pay is missing: %s', (text) => {
  const { dangerNow, category } = read(text);
  expect({ dangerNow, category }).toEqual({ dangerNow: false, category: 'wages' });
});

it.each([
  'tolong anak saya',
  'Pak tolong anak saya dipukul toke',
  'tolong adik saya gajinya tidak dikasih dan dikurung',
])('and a cry elsewhere: %s', (text) => expect(read(text).dangerNow).toBe(true));

it.each([
  'bu lare kulo siti wonten malaysia dipun pukul juragane, kulo mboten gadhah pulsa',
  'anak kulo dipun sekap juragan wonten griyo',
  'anak saya di malaysia dipukul majikan saya ga ada pulsa',
])('a mother who cannot phone, in high Javanese too, is heard at once: %s', (text) => {
  const { dangerNow, doubt } = assessWhole(text, 'sms');
  expect({ dangerNow, doubt }).toEqual({ dangerNow: true, doubt: false });
});
