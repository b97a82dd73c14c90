import { expect, it, test } from 'vitest';
import { accusesDistrict, accusesVillage } from '../../../../src/core/cases/accused/accused-titles.ts';
import { namedIn } from '../../../../src/core/cases/accused/named-in.ts';

const ROSTER = [
  { id: 'melati', name: 'CONTOH Kader Melati' },
  { id: 'bambu', name: 'Korda Bambu' },
  { id: 'siti', name: 'Siti Aminah' },
];
const as = (words: string): string =>
  namedIn(words, ROSTER)
    .map((one) => `${one.id} ${one.as}`)
    .join(', ');

test.each([
  ['bu Melati minta uang 5 juta', 'melati accused'],
  ['yang daftarkan anak saya ke taiwan itu bu melati', 'melati accused'],
  ['anak saya ditipu sama bu melati, paspornya tidak ada', 'melati accused'],
  ['saya sudah bayar 5 juta ke bu Melati', 'melati accused'],
  ['waktu itu lewat bu melati\ndia minta uang 10 juta', 'melati accused'],
  ['korda pak Bambu orang kabupaten minta uang', 'bambu accused'],
  ['siti aminah merekrut anak saya', 'siti accused'],
  ['mbak Siti njaluk duit 3 juta', 'siti accused'],
  ['jangan kasih tahu bu Melati ya', 'melati must_not_know'],
  ['bu melati jangan sampai tahu', 'melati must_not_know'],
  ["please don't tell bu Melati", 'melati must_not_know'],
  ['bu Melati bilang suruh lapor ke sini', 'melati named'],
  ['sponsor minta uang 5 juta, bu Melati yang bilang lapor ke sini', 'melati named'],
  ['kata bu melati majikan memukul anak saya', 'melati named'],
  ['bu melati tahu kalau sponsor minta uang', 'melati named'],
  ['jangan ke majikan kata bu melati', 'melati named'],
  ['boleh kasih tahu bu Melati', ''],
  ['bu melati boleh tahu kok', ''],
  ['tdk boleh kasih tahu bu Melati', 'melati must_not_know'],
  ['boleh kasih tahu siapa saja, jangan bilang ke bu Melati', 'melati must_not_know'],
  ['anak saya siti aminah 5 bln tdk digaji', ''],
  ['anak saya siti 5 bulan tidak digaji', ''],
  ['kebun melati sudah dijual', ''],
])('%s: %s', (words, expected) => {
  expect(as(words)).toBe(expected);
});

it('titles of the village and of the regency are heard with what they did, also a message later', () => {
  for (const words of [
    'pak carik minta uang 5 juta',
    'bayan desa yang daftarkan',
    'modin njaluk duit',
    'bu bidan potong gaji',
    'dimintai uang 5 juta sama pak lurah',
    'paspor saya ditahan pak kades',
    'anak saya dibawa pak kadus ke penampungan',
    'anak saya dibawa pak lurah katanya mau kerja di malaysia',
    'pak kades memukul saya',
    'pak lurah korupsi dana bantuan',
    'bantuan PMI ditilep, uangnya dibawa kabur sekdes. sekdes nilep bantuan',
    'the village head took our money',
    'sponsornya pak kades kuripan',
    'sponsornya itu adiknya pak kades',
    'calonya bu lurah sendiri',
    'pak kades itu sponsornya',
    'pak kades sponsornya',
    'agennya itu pak carik',
  ])
    expect(accusesVillage([words]), words).toBe(true);
  expect(accusesVillage(['saya berangkat lewat pak carik\ndia minta uang 10 juta'])).toBe(true);
  expect(accusesVillage(['saya berangkat lewat pak carik', 'dia minta uang 10 juta'])).toBe(true);
  expect(accusesVillage(['terima kasih pak kader desa', 'agen minta uang lagi'])).toBe(false);
  expect(accusesDistrict(['sudah ditelepon petugas kabupaten', 'agen minta uang lagi'])).toBe(false);
  expect(accusesVillage(['gaji dipotong majikan, desa kuripan'])).toBe(false);
  expect(accusesVillage(['terima kasih pak kader, agen minta uang lagi'])).toBe(false);
  expect(accusesVillage(['agen minta uang lagi, terima kasih pak kader'])).toBe(false);
  expect(accusesVillage(['pak rt bilang sponsor minta uang'])).toBe(false);
  expect(accusesVillage(['pak kades sudah panggil sponsornya'])).toBe(false);
  expect(accusesVillage(['pak kades tidak kenal sponsornya'])).toBe(false);
  expect(accusesVillage(['sponsornya kata pak kades kabur'])).toBe(false);
  expect(accusesVillage(['saya dari Bayan, ditipu agen'])).toBe(false);
  expect(accusesDistrict(['korda minta uang 2 juta'])).toBe(true);
  expect(accusesDistrict(['petugas kabupaten sudah telepon'])).toBe(false);
});
