import { expect, it } from 'vitest';
import { inIndonesia, zoneBackHere } from '../../../../src/core/conversation/words/in-indonesia.ts';
import { SCENES, worldOf } from '../../../support/scenes.ts';

const { env } = worldOf(Object.values(SCENES)[0] ?? never());
function never(): never {
  throw new Error('no scenes');
}

it.each([
  ['bekasi, indonesia', true, true],
  ['masih di indonesia kak', true, true],
  ['saya di Indonesia, di batam', true, true],
  ['indonesia', true, true],
  ['bekasi', false, true],
  ['jakarta timur', false, true],
  ['kota batam', false, true],
  ['saya dari wonosobo', false, false],
  ['orang indonesia 20', false, false],
  ['mau pulang ke indonesia', false, false],
  ['minta nomor kedutaan indonesia', false, false],
  ['KBRI indonesia tidak angkat', false, false],
  ['kami di penampungan PT di bekasi sudah 3 bulan gak boleh keluar, gerbang digembok', true, true],
  ['dikurung di blk di kota batam sejak lebaran, hp disita semua', true, true],
  ['saya dikurung majikan, sebelum ini kabur dari penampungan di bekasi', false, false],
  ['di penampungan di riyadh sudah 3 bulan tidak boleh keluar sama sekali', false, false],
  ['riyadh', false, false],
  // Sounds like villages of ours.
  ['hawalli', false, false],
  ['salwa', false, false],
])('%s: %s unasked, %s once asked where', (text, unasked, once) => {
  expect([inIndonesia(text, false, env), inIndonesia(text, true, env)]).toEqual([unasked, once]);
});

it.each([
  ['sekarang saya di wonosobo', 'Asia/Jakarta'],
  ['saya sudah di jember', 'Asia/Jakarta'],
  ['saiki aku neng lombok timur', 'Asia/Makassar'],
  ['i am now in wonosobo', 'Asia/Jakarta'],
  ['sekarang majikan saya di jakarta', null],
  ['anak saya sudah di wonosobo', null],
  ['sekarang saya mau pulang ke wonosobo', null],
  ['sekarang di dubai', null],
  ['sekarang saya di kamar', null],
])('she is back here by now: %s', (text, zone) => expect(zoneBackHere(text, env)).toBe(zone));
