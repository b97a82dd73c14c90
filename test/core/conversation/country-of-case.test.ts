import { expect, it } from 'vitest';
import { countryOfCase } from '../../../src/core/conversation/country-of-case.ts';
import { SCENES, worldOf } from '../../support/scenes.ts';

const scene = Object.values(SCENES)[0];
if (!scene) throw new Error('no scenes');
const { env } = worldOf(scene);
const first = { country: null, worker: true, asked: false };

it.each([
  // S17, S19: held before departure, the destination told.
  ['saya mau ke taiwan tapi dikurung di penampungan PT di bekasi, ga boleh pulang', null],
  ['saya mau berangkat ke hongkong, masih di BLK malang, dikunci ga boleh keluar', null],
  ['saya dikurung di penampungan, katanya mau dikirim ke malaysia', null],
  ['calon tki taiwan, ditahan di asrama PT, disuruh bayar 20 juta', null],
  ['sudah bayar 40 juta ke korea, tidak jadi berangkat terus', null],
  // Home again.
  ['sudah pulang dari taiwan, utang banyak', null],
  ['dulu saya diperkosa sopir di riyadh, sekarang di kampung', null],
  // A flag, and whom she works for.
  ['tolong kami di kapal bendera china, dipukuli nakhoda', null],
  ['kapal fu yuan 77, bendera taiwan, kemarin dari pelabuhan busan', null],
  ['bos saya orang taiwan, saya dipukul', null],
  // There.
  ['saya dibawa ke malaysia, dipukuli majikan', 'MY'],
  ['saya dijual ke kamboja, disuruh nipu', 'KH'],
  ['gaji saya 3 bulan belum dibayar di taiwan', 'TW'],
  ['sebelum berangkat saya bayar 75 jt, sekarang di taiwan dipukul', 'TW'],
  ['dulu di malaysia, sekarang di dubai dikunci', 'AE'],
  ['di singapura mau dikirim ke malaysia, saya takut', 'SG'],
  ['kabur dari kapal di taiwan, dikejar', 'TW'],
  ['kapal sandar di busan, kami tidak boleh turun', 'KR'],
])('%s', (text, country) => {
  expect(countryOfCase(text, first, env)).toBe(country);
});

it.each([
  ['saya di Indonesia, di batam', false, 'ID'],
  ['sekarang saya di dubai', false, 'AE'],
  ['saya dipindah ke kuwait', false, 'KW'],
  ['dubai', true, 'AE'],
  ['batam', true, 'ID'],
  // Told beside: what is known stays.
  ['teman saya di taiwan juga dipukul', false, null],
  ['batam', false, null],
  ['ke hongkong', true, null],
  ['ke arab kak', true, null],
  ['dipindah ke arab', true, 'SA'],
  ['mau pulang ke indonesia', true, null],
  ['minta nomor kedutaan indonesia', false, null],
])('known to be in Malaysia, asked where: %2$s: %1$s', (text, asked, country) => {
  expect(countryOfCase(text, { country: 'MY', worker: true, asked }, env)).toBe(country);
});

it('of a family the place of the reporter is none of the case', () => {
  expect(countryOfCase('saya di indonesia, anak saya hilang', { ...first, worker: false }, env)).toBeNull();
});
