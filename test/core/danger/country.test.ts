import { expect, it } from 'vitest';
import { assess } from './reader.ts';

it.each([
  ['saya di riyadh', 'SA'],
  ['kerja di arab', 'SA'],
  ['di causeway bay mbak', 'HK'],
  ['gaji 20000 NT sebulan', 'TW'],
  ['kdei jauh dari sini', 'TW'],
  ['gaji 1500 ringgit', 'MY'],
  ['di kl mbak', 'MY'],
  ['sudah lapor imigresen', 'MY'],
  ['di KK Park tolong', 'MM'],
  ['dulu di taiwan, dibawa ke kamboja', 'KH'],
  ['Majikan ketus sekali. Oman.', 'OM'],
  ['mau ke jepang', 'JP'],
  ['kursus bahasa arab', null],
  ['suka drama korea', null],
  ['majikan pelit, gaji 1200 riyal', null],
  ['dari wonosobo', null],
  ['nenek sama kafil', null],
  ['PT Maju Sentosa resmi gak', null],
  ['lewat PT Bina Karya Sentosa, gaji dipotong', null],
  ['CV Mulya Taiwan belum bayar', null],
  ['lewat PT Maju Sentosa ke taiwan', 'TW'],
  ['PT di singapura potong gaji', 'SG'],
  ['agen PT Maju Jaya, malaysia', 'MY'],
  ['kerja di pt singapura', 'SG'],
])('%s', (text, country) => {
  expect(assess(text, 'sms').country).toBe(country);
});
