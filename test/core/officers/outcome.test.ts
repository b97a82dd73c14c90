import { describe, expect, it } from 'vitest';
import { outcomeIn } from '../../../src/core/officers/outcome.ts';
import { toldOutcome } from '../../../src/core/officers/told-outcome.ts';

it.each([
  ['SELESAI 40711 2', 'partly'],
  ['40711 selesai 1', 'solved'],
  ['selesai, 3', 'not_solved'],
  ['40711 sudah selesai pak 1', 'solved'],
  ['SELESAI', null],
  ['SELESAI 40711', null],
  ['40711 selesai, gaji dibayar tgl 3', null],
  ['selesai tgl 2', null],
  ['sudah selesai, keluarga datang jam 4', null],
])('how it ended in %j: %j', (text, outcome) => {
  expect(outcomeIn(text)).toBe(outcome);
});

describe('an officer’s own words', () => {
  it.each([
    ['SELESAI, sudah dibayar semua', 'solved'],
    ['SELESAI 40711 gajinya sdh cair, tidak ada masalah lagi', 'solved'],
    ['kasus 40711 selesai bu, alhamdulillah PT sudah bayar lunas', 'solved'],
    ['selesai. anaknya sudah pulang ke rumah', 'solved'],
    ['selesai pak, paspornya sudah kembali', 'solved'],
    ['SELESAI ktp sudah jadi', 'solved'],
    ['selesai tapi baru dibayar 2 bulan', 'partly'],
    ['SELESAI, dibayar separuh, sisanya tidak dibayar', 'partly'],
    ['selesai, gaji sudah dibayar tapi belum semua', 'partly'],
    ['selesai, PT tidak mau bayar', 'not_solved'],
    ['SELESAI, mediasi gagal', 'not_solved'],
    ['selesai, keluarga tidak mau melanjutkan', 'withdrawn'],
    ['selesai, ibunya mencabut laporan', 'withdrawn'],
  ])('tell how it ended in %j: %s', (text, outcome) => {
    expect(toldOutcome(text)).toBe(outcome);
  });

  it.each([
    'SELESAI',
    'SELESAI 40711 sudah saya telepon',
    'selesai, PT janji dibayar semua besok',
    'selesai, katanya sudah dibayar',
    'selesai, belum dibayar',
    'selesai, gaji sudah dibayar 3 bulan',
    'selesai, gajinya sudah dibayar tapi orangnya belum pulang',
    'selesai, sudah dibayar, keluarga tidak mau melanjutkan',
    'selesai, laporan sudah masuk ke disnaker',
    'selesai, ibunya sudah pulang',
    'apa sudah dibayar semua?',
  ])('leave the question with its digit: %j', (text) => {
    expect(toldOutcome(text)).toBeNull();
  });
});
