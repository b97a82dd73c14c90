import { expect, it } from 'vitest';
import { notByPhone } from '../../../../src/core/conversation/words/not-by-phone.ts';

it.each([
  ['jangan telepon ya bu', 'only'],
  ['Jangan telp nomor ini dulu', 'only'],
  ['keberatan ditelepon', 'only'],
  ["please don't call me", 'only'],
  ['jangan hubungi saya lagi', 'only'],
  ['1 jangan telepon ya, suami galak', 'beside'],
  ['gaji sudah masuk 2 bulan, jangan telpon lagi', 'beside'],
  ['jangan telpon pagi, jam 4 sore saja', null],
  ['jangan telepon sebelum magrib', null],
  ['jangan telpon sekarang', null],
  ['jangan telpon bapaknya', null],
  ['jangan telpon ibu saya', null],
  ['jangan hubungi majikan', null],
  ['PT nya keberatan bayar gaji', null],
  ["don't call my boss", null],
])('whether %j wants no calls to the phone that writes: %j', (text, wish) => {
  expect(notByPhone(text)).toBe(wish);
});
