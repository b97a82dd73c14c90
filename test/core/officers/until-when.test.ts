import { describe, expect, it } from 'vitest';
import { dayIn, leaveDays, namedDay } from '../../../src/core/officers/until-when.ts';

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
  ])('%s: %s', (text, day) => {
    const named = namedDay(text, NOW);
    expect(named && dayIn(named)).toBe(day);
  });

  it.each(['saya libur dulu', 'tanggal 40 saja', 'ada 10 orang'])('%s: none', (text) =>
    expect(namedDay(text, NOW)).toBeNull(),
  );
});

describe('the days of a leave', () => {
  const days = (text: string) => {
    const { from, until } = leaveDays(text, NOW);
    return [from && dayIn(from), until && dayIn(until)];
  };

  it.each([
    ['cuti 3 Des sampai 5 Des', '3 Des', '5 Des'],
    ['cuti 3-5 des', '3 Des', '5 Des'],
    ['libur dari 3 sampai 5 des', '3 Des', '5 Des'],
    ['ibu sakit, izin libur mulai besok sampai tanggal 20', '3 Des', '20 Des'],
    ['cuti mulai besok 3 hari', '3 Des', '6 Des'],
    ['cuti Senin sampai Jumat ini', null, '4 Des'],
    ['libur 3 hari sampai jumat', null, '4 Des'],
    ['libur dari tugas 3 hari', null, '5 Des'],
    ['libur sampai tanggal 10', null, '10 Des'],
    ['cuti mulai besok', null, null],
    ['saya libur dulu', null, null],
  ])('%s: from %s until %s', (text, from, until) => expect(days(text)).toEqual([from, until]));
});

it('who is off until a day is off on that day, to its last minute in Jakarta', () => {
  const { until } = leaveDays('libur sampai tanggal 20', NOW);
  expect(until?.toISOString()).toMatch(/-20T16:59:00.000Z$/);
  // So many days are counted from now.
  expect(leaveDays('libur 3 hari', NOW).until?.getTime()).toBe(NOW.getTime() + 3 * 24 * 3_600_000);
});
