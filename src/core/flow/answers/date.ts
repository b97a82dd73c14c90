import { wordsOf } from '../../conversation/words/plain-words.ts';
import { spanIn } from './span.ts';

/** Indonesian dates are read at the clock of Jakarta. */
const JAKARTA = 7 * 3_600_000;
const DAY = 86_400_000;

const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  'januari jan january,februari feb pebruari february,maret mar march,april apr,mei may,juni jun june,juli jul july,agustus agu agst ags august aug,september sep sept,oktober okt october oct,november nov nopember,desember des december dec'
    .split(',')
    .flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);
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
  if (/\^/.test(text) || /^\s*[-\u2212\u2013]\s*\d/.test(text)) return null;
  const today = new Date(now.getTime() + JAKARTA);
  const words = wordsOf(text).flatMap((word) => /^(\d{1,2})([a-z]+)$/.exec(word)?.slice(1) ?? [word]);
  const on = { today, facing };
  return away(words, on) ?? partOfYear(words) ?? byMonth(words, on) ?? byNumbers(text, on) ?? near(words, today);
}

/** Which way a date without a year lies, and today. */
type Facing = 'back' | 'ahead';
interface On {
  today: Date;
  facing: Facing;
}

function away(words: readonly string[], { today, facing }: On): string | null {
  const span = spanIn(words) ?? (facing === 'ahead' ? nextIn(words) : null);
  if (!span) return null;
  const way = facing === 'ahead' ? 1 : -1;
  if (span.months === 0) return day(new Date(today.getTime() + way * Math.round(span.days) * DAY));
  const months = way * Math.round(span.months + span.days / 30);
  // A month from today is not the first of next month: reminders are counted from it.
  if (facing === 'ahead' && spanIn(words)) return monthsOn(today, months);
  return month(new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + months, 1)));
}

/** The same day of a later month, or its last. */
function monthsOn(today: Date, months: number): string {
  const [year, at] = [today.getUTCFullYear(), today.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, at + 1, 0)).getUTCDate();
  return day(new Date(Date.UTC(year, at, Math.min(today.getUTCDate(), last))));
}

/** "Bulan depan", "next year". */
const NEXT = /\b(?:(minggu|pekan|bulan|bln|tahun|thn) (?:depan|dpn|ngarep)|next (week|month|year))\b/;

function nextIn(words: readonly string[]): { months: number; days: number } | null {
  const [, ours, english] = NEXT.exec(words.join(' ')) ?? [];
  return ours || english ? spanIn(['1', ours ?? english ?? '']) : null;
}

function byMonth(words: readonly string[], on: On): string | null {
  const index = words.findIndex((word) => Object.hasOwn(MONTHS, word));
  if (index < 0) return null;
  const monthNumber = MONTHS[words[index] ?? ''] ?? 1;
  const before = Number(words[index - 1]);
  // "March 12, 2027": English names the month first.
  const [after, third] = [Number(words[index + 1]), yearOf(words[index + 2])];
  if (third !== null && after >= 1 && after <= 31 && words[index + 2]?.length === 4)
    return real(third, monthNumber, after);
  if (before > 31 && before < 100) return null;
  const dayNumber = Number.isInteger(before) && before >= 1 && before <= 31 ? before : null;
  const year = yearOf(words[index + 1]) ?? nearestYear({ monthNumber, dayNumber }, on);
  return real(year, monthNumber, dayNumber);
}

/** The year in which it lies nearest that way; today counts both ways. */
function nearestYear(
  { monthNumber, dayNumber }: { monthNumber: number; dayNumber: number | null },
  { today, facing }: On,
): number {
  const year = today.getUTCFullYear();
  const months = monthNumber - 1 - today.getUTCMonth();
  const days = months === 0 && dayNumber !== null ? dayNumber - today.getUTCDate() : 0;
  if (facing === 'ahead') return (months || days) < 0 ? year + 1 : year;
  return (months || days) > 0 ? year - 1 : year;
}

function yearOf(word: string | undefined): number | null {
  if (word === undefined || !/^(\d{2}|\d{4})$/.test(word)) return null;
  const year = Number(word);
  return year < 100 ? 2000 + year : year >= 1900 && year <= 2100 ? year : null;
}

function byNumbers(text: string, on: On): string | null {
  const [, only, ofYear] = /^\s*(\d{1,2})\s*[-/.]\s*(\d{4})\s*$/.exec(text) ?? [];
  if (only && ofYear) return real(Number(ofYear), Number(only), null);
  const iso = /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/.exec(text);
  if (iso) return real(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const [, first, second, third] = /\b(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}|\d{2}))?\b/.exec(text) ?? [];
  if (!first || !second) return null;
  const year = yearOf(third) ?? nearestYear({ monthNumber: Number(second), dayNumber: Number(first) }, on);
  return real(year, Number(second), Number(first));
}

function near(words: readonly string[], today: Date): string | null {
  const word = words.find((candidate) => Object.hasOwn(NEAR, candidate));
  return word === undefined ? null : day(new Date(today.getTime() - (NEAR[word] ?? 0) * DAY));
}

const PARTS: Readonly<Record<string, number>> = {
  awal: 1,
  early: 1,
  pertengahan: 6,
  tengah: 6,
  mid: 6,
  akhir: 12,
  end: 12,
};

/** "Akhir 2027", "end of 2027": a month of it. */
function partOfYear(words: readonly string[]): string | null {
  const at = words.findIndex((word) => Object.hasOwn(PARTS, word));
  const rest = words.slice(at + 1).filter((word) => word !== 'of' && word !== 'tahun' && word !== 'thn');
  const year = at < 0 || !/^\d{4}$/.test(rest[0] ?? '') ? null : yearOf(rest[0]);
  return year === null ? null : real(year, PARTS[words[at] ?? ''] ?? 12, null);
}

/** Null for a date that no calendar has. */
function real(year: number, monthNumber: number, dayNumber: number | null): string | null {
  const date = new Date(Date.UTC(year, monthNumber - 1, dayNumber ?? 1));
  if (date.getUTCMonth() !== monthNumber - 1) return null;
  return dayNumber === null ? month(date) : day(date);
}

const day = (date: Date): string => date.toISOString().slice(0, 10);
const month = (date: Date): string => date.toISOString().slice(0, 7);
