import { describe, expect, it } from 'vitest';
import { correctedLeave, correctsDays, leaveDays } from '../../../src/core/officers/leave-days.ts';
import { dayIn } from '../../../src/core/officers/until-when.ts';

// A Wednesday at noon in Jakarta.
const NOW = new Date('2026-12-02T05:00:00Z');
const asDays = ({ from, until }: { from: Date | null; until: Date | null }) => [
  from && dayIn(from),
  until && dayIn(until),
];

describe('the days of a leave', () => {
  it.each([
    ['cuti 3 Des sampai 5 Des', '3 Des', '5 Des'],
    ['cuti 3-5 des', '3 Des', '5 Des'],
    ['libur dari 3 sampai 5 des', '3 Des', '5 Des'],
    ['ibu sakit, izin libur mulai besok sampai tanggal 20', '3 Des', '20 Des'],
    ['cuti mulai besok 3 hari', '3 Des', '5 Des'],
    ['besok cuti 3 hari', '3 Des', '5 Des'],
    ['saya cuti 4 hari mulai senin pak', '7 Des', '10 Des'],
    ['cuti Senin sampai Jumat ini', null, '4 Des'],
    ['libur 3 hari sampai jumat', null, '4 Des'],
    ['libur dari tugas 3 hari', null, '5 Des'],
    ['libur sampai tanggal 10', null, '10 Des'],
    ['saya libur dulu', null, null],
  ])('%s: from %s until %s', (text, from, until) => expect(asDays(leaveDays(text, NOW))).toEqual([from, until]));

  it.each([
    ['besok saya libur', '3 Des', '3 Des'],
    ['cuti hari Jumat', '4 Des', '4 Des'],
    ['izin tanggal 5', '5 Des', '5 Des'],
    ['cuti tanggal 2', null, '2 Des'],
    ['cuti 2 des', null, '2 Des'],
    ['cuti tanggal 2 sampai 5', null, '5 Des'],
    ['cuti tanggal 1', '1 Jan', '1 Jan'],
    ['besok dan lusa saya cuti', '3 Des', '4 Des'],
    ['hari ini saya libur', null, '2 Des'],
    ['saya cuti minggu depan', '7 Des', '13 Des'],
    ['baru bisa aktif lagi senin', null, '6 Des'],
  ])('%s: whole days, from %s until %s', (text, from, until) => {
    const leave = leaveDays(text, NOW);
    expect(asDays(leave)).toEqual([from, until]);
    expect(leave.until?.toISOString()).toContain('T16:59:00');
    if (from) expect(leave.from?.toISOString()).toContain('T17:00:00');
  });

  it.each([
    ['cuti mulai besok', '3 Des'],
    ['mulai senin saya libur', '7 Des'],
  ])('%s: from %s, without an end', (text, from) => expect(asDays(leaveDays(text, NOW))).toEqual([from, null]));

  it('who is off until a day is off on that day, to its last minute; so many days are counted from now', () => {
    expect(leaveDays('libur sampai tanggal 20', NOW).until?.toISOString()).toMatch(/-20T16:59:00.000Z$/);
    expect(leaveDays('libur 3 hari', NOW).until?.getTime()).toBe(NOW.getTime() + 3 * 24 * 3_600_000);
  });
});

describe('a corrected day', () => {
  it.each([
    ['libur sampai tanggal 10', 'salah, tanggal 12', null, '12 Des'],
    ['besok saya libur', 'maaf maksudnya lusa', '4 Des', '4 Des'],
    ['cuti 10 sampai 15 des', 'salah, mulai tanggal 12', '12 Des', '15 Des'],
    ['cuti 10 sampai 15 des', 'sampai tanggal 17', '10 Des', '17 Des'],
    ['cuti 10 sampai 15 des', 'tanggal 8', '8 Des', '15 Des'],
    ['cuti 10 sampai 15 des', '12 sampai 17 des', '12 Des', '17 Des'],
    ['cuti mulai besok', 'sampai tanggal 7 bu', '3 Des', '7 Des'],
    ['cuti mulai besok', 'jumat', '3 Des', '4 Des'],
    ['saya libur dulu', 'sampai minggu depan', null, '9 Des'],
  ])('%s; %s: from %s until %s', (before, text, from, until) => {
    const leave = leaveDays(before, NOW);
    expect(correctsDays(text, leave, NOW)).toBe(true);
    expect(asDays(correctedLeave(text, leave, NOW))).toEqual([from, until]);
  });

  it.each(['PT janji Jumat', 'ibunya ditelepon tanggal 12', 'ya', 'salah kirim bu', '12', 'besok saya telepon'])(
    '%s: is none',
    (text) => expect(correctsDays(text, leaveDays('libur sampai tanggal 10', NOW), NOW)).toBe(false),
  );

  it('another leave is none; the end of a later one is', () => {
    const running = leaveDays('libur sampai tanggal 5', NOW);
    expect(correctsDays('cuti 10 sampai 15 des', running, NOW)).toBe(false);
    expect(correctsDays('libur sampai tanggal 17', running, NOW)).toBe(false);
    expect(correctsDays('libur sampai tanggal 17', leaveDays('cuti 10 sampai 15 des', NOW), NOW)).toBe(true);
  });
});
