import { expect, it } from 'vitest';
import { wageWords } from '../../../src/core/cases/wage-words.ts';
import { assess } from '../danger/reader.ts';

const said = (words: string, language = 'id') =>
  wageWords({ words, read: assess(words, 'sms').because.join('; ') }, language);

it.each([
  ['5 bulan tidak digaji', 'gaji belum dibayar'],
  ['gajine durung dibayar 3 sasi', 'gaji belum dibayar'],
  ['gji sy blm dbyr 4 bln', 'gaji belum dibayar'],
  ['anak kulo ten arab 5 wulan dereng dibayar gajine', 'gaji belum dibayar'],
  ['bos nunggak gaji 2 bulan', 'gaji belum dibayar'],
  ['boss has not paid me for 3 months', 'gaji belum dibayar'],
  ['gaji telat terus tiap bulan', 'gaji terlambat'],
  ['gaji saya cuma dibayar setengah', 'gaji kurang'],
  ['gaji saya tidak sesuai kontrak, kurang 200 dolar', 'gaji kurang'],
  ['gaji tidak dibayar penuh', 'gaji kurang'],
  ['gaji saya dipegang majikan', 'gaji ditahan'],
  ['gaji saya diambil agen semua', 'gaji ditahan'],
  ['gaji dipotong tiap bulan, hp saya tidak dikasih', 'gaji dipotong'],
  ['my salary is cut every month', 'gaji dipotong'],
  ['paspor saya ditahan, ada masalah gaji', 'masalah gaji'],
  ['', 'masalah gaji'],
])('%s: %s', (words, expected) => expect(said(words)).toBe(expected));

it('is as short in English', () => {
  expect(said('my salary is cut every month', 'en')).toBe('wages cut');
  expect(said('gaji saya aneh', 'en')).toBe('trouble with wages');
});
