import { describe, expect, it } from 'vitest';
import { dayIn, namedDay } from '../../../src/core/officers/until-when.ts';

const NOW = new Date('2026-12-02T05:00:00Z');

describe('a day an officer names', () => {
  it.each([
    ['mau libur lebaran sampai tanggal 10', '10 Des'],
    ['cuti sampai tgl 1', '1 Jan'],
    ['ditunda sampai 15 desember', '15 Des'],
    ['libur s/d 3 jan', '3 Jan'],
    ['sampai tanggal 2', '2 Jan'],
    ['libur 3 hari', '5 Des'],
    ['libur sampai Jumat', '4 Des'],
    ['ditunda dari besok sampai 15 des', '15 Des'],
    ['libur sampai 10 ya', '10 Des'],
    ['besok saya libur sampe minggu ya', '6 Des'],
    ['libur sampai ahad', '6 Des'],
    ['cuti sampai minggu depan', '9 Des'],
  ])('%s: %s', (text, day) => {
    const named = namedDay(text, NOW);
    expect(named && dayIn(named)).toBe(day);
  });

  it.each(['saya libur dulu', 'tanggal 40 saja', 'ada 10 orang'])('%s: none', (text) =>
    expect(namedDay(text, NOW)).toBeNull(),
  );
});
