import { wordsOf } from '../../conversation/plain-words.ts';
import { numeral } from './number.ts';

/** Indonesian dates are read at the clock of Jakarta. */
const JAKARTA = 7 * 3_600_000;
const DAY = 86_400_000;

const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  'januari jan january,februari feb pebruari february,maret mar march,april apr,mei may,juni jun june,juli jul july,agustus agu agst ags august aug,september sep sept,oktober okt october oct,november nov nopember,desember des december dec'
    .split(',')
    .flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);
const SPANS: Readonly<Record<string, 'day' | 'week' | 'month' | 'year'>> = {
  hari: 'day',
  hr: 'day',
  minggu: 'week',
  mgg: 'week',
  pekan: 'week',
  bulan: 'month',
  bln: 'month',
  bl: 'month',
  tahun: 'year',
  thn: 'year',
  th: 'year',
  day: 'day',
  days: 'day',
  week: 'week',
  weeks: 'week',
  month: 'month',
  months: 'month',
  year: 'year',
  years: 'year',
};
const NEAR: Readonly<Record<string, number>> = {
  sekarang: 0,
  tadi: 0,
  kemarin: 1,
  kmrn: 1,
  kemaren: 1,
  lusa: -2,
  besok: -1,
  today: 0,
  yesterday: 1,
  tomorrow: -1,
};

/** A day `2026-05-12` or a month `2026-05`, from "12/5/2026", "12 mei", "3 bulan lalu", "kemarin"; null otherwise. */
export function readDate(text: string, now: Date, facing: Facing = 'back'): string | null {
  const today = new Date(now.getTime() + JAKARTA);
  const words = wordsOf(text).flatMap((word) => /^(\d{1,2})([a-z]+)$/.exec(word)?.slice(1) ?? [word]);
  const on = { today, facing };
  return away(words, on) ?? byMonth(words, on) ?? byNumbers(text, on) ?? near(words, today);
}

/** Which way a date without a year lies, and today. */
type Facing = 'back' | 'ahead';
interface On {
  today: Date;
  facing: Facing;
}

function away(words: readonly string[], { today, facing }: On): string | null {
  const way = facing === 'ahead' ? -1 : 1;
  for (const [index, word] of words.entries()) {
    const joined = /^se(hari|minggu|bulan|tahun)$/.exec(word)?.[1];
    const span = joined ? SPANS[joined] : SPANS[words[index + 1] ?? ''];
    const count = joined ? 1 : numeral(word);
    if (span && count !== null && count <= 600) return back(today, way * count, span);
  }
  return null;
}

function back(today: Date, count: number, span: 'day' | 'week' | 'month' | 'year'): string {
  if (span === 'day' || span === 'week')
    return day(new Date(today.getTime() - count * (span === 'week' ? 7 : 1) * DAY));
  const months = Math.round(count * (span === 'year' ? 12 : 1));
  return month(new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - months, 1)));
}

function byMonth(words: readonly string[], on: On): string | null {
  const index = words.findIndex((word) => Object.hasOwn(MONTHS, word));
  if (index < 0) return null;
  const monthNumber = MONTHS[words[index] ?? ''] ?? 1;
  const before = Number(words[index - 1]);
  const year = yearOf(words[index + 1]) ?? nearestYear(monthNumber, on);
  return Number.isInteger(before) && before >= 1 && before <= 31
    ? real(year, monthNumber, before)
    : real(year, monthNumber, null);
}

function nearestYear(monthNumber: number, { today, facing }: On): number {
  const year = today.getUTCFullYear();
  if (facing === 'ahead') return monthNumber - 1 < today.getUTCMonth() ? year + 1 : year;
  return monthNumber - 1 > today.getUTCMonth() ? year - 1 : year;
}

function yearOf(word: string | undefined): number | null {
  if (word === undefined || !/^(\d{2}|\d{4})$/.test(word)) return null;
  const year = Number(word);
  return year < 100 ? 2000 + year : year >= 1900 && year <= 2100 ? year : null;
}

function byNumbers(text: string, on: On): string | null {
  const iso = /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/.exec(text);
  if (iso) return real(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const [, first, second, third] = /\b(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}|\d{2}))?\b/.exec(text) ?? [];
  if (!first || !second) return null;
  const year = yearOf(third) ?? nearestYear(Number(second), on);
  return real(year, Number(second), Number(first));
}

function near(words: readonly string[], today: Date): string | null {
  const word = words.find((candidate) => Object.hasOwn(NEAR, candidate));
  return word === undefined ? null : day(new Date(today.getTime() - (NEAR[word] ?? 0) * DAY));
}

/** Null for a date that no calendar has. */
function real(year: number, monthNumber: number, dayNumber: number | null): string | null {
  const date = new Date(Date.UTC(year, monthNumber - 1, dayNumber ?? 1));
  if (date.getUTCMonth() !== monthNumber - 1) return null;
  return dayNumber === null ? month(date) : day(date);
}

const day = (date: Date): string => date.toISOString().slice(0, 10);
const month = (date: Date): string => date.toISOString().slice(0, 7);
