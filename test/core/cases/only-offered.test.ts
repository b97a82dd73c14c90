import { expect, it } from 'vitest';
import { isOnlyOffered } from '../../../src/core/cases/only-offered.ts';

it.each([
  'saya ditawari kerja di kamboja gaji 12 juta jadi admin',
  'teman ngajak kerja di kamboja jadi admin gaji 15 juta, aman gak',
  'anak saya mau diajak kerja di myanmar katanya operator komputer',
  'ada tawaran kerja di laos tanpa visa kerja, gimana bu',
  'adikku ditawani kanca ngajak nyambut gawe neng kamboja',
  'I was offered a job in Cambodia, is it real?',
  'anak saya diiming-imingi kerja di kamboja',
])('%s: an offer', (words) => {
  expect(isOnlyOffered(words)).toBe(true);
});

it.each([
  'dulu ditawari kerja restoran ternyata disuruh nipu online di kamboja',
  'saya ditawari kerja cs, sekarang sudah di kamboja ga boleh pulang',
  'diajak kerja teman, saya dikurung di gedung',
  'kami disuruh kerja di kamboja tidak boleh pulang, paspor diambil',
  'anak saya sudah berangkat ke kamboja, katanya ditawari kerja admin',
  'I was offered a job and now I am locked here',
  'gaji belum dibayar',
])('%s: no offer any more', (words) => {
  expect(isOnlyOffered(words)).toBe(false);
});
