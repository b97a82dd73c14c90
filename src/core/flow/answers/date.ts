import { dayAt } from '../../contact/local-time.ts';
import { wordsOf } from '../../conversation/words/plain-words.ts';
import { day, type Facing, month, nearestYear, type On, real, yearBehind, yearOf } from './calendar.ts';
import { numberedMonth } from './numbered-month.ts';
import { spanIn } from './span.ts';

/** Today on her own clock, as a midnight whose fields in UTC are its year, month and day. */
export const todayOf = ({ now, zone = 'Asia/Jakarta' }: { now: Date; zone?: string | undefined }): Date =>
  new Date(dayAt(now, zone));
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
  kemarinlusa: 2,
  lusa: -2,
  besok: -1,
  today: 0,
  yesterday: 1,
  tomorrow: -1,
};

/** A day `2026-05-12` or a month `2026-05`, from "12/5/2026", "12 mei", "3 bulan lalu", "kemarin"; null otherwise. `today` is that of `todayOf`. */
export function readDate(text: string, today: Date, facing: Facing = 'back'): string | null {
  if (/\^/.test(text) || /^\s*[-\u2212\u2013]\s*\d/.test(text)) return null;
  const on = { today, facing };
  const said = asWritten(text);
  const words = wordsOf(said).flatMap((word) => /^(\d{1,2})([a-z]+)$/.exec(word)?.slice(1) ?? [word]);
  const named = namedMonth(words, on);
  const told = named === undefined ? numberedMonth(words, on) : named;
  if (told !== undefined) return told;
  return away(words, on) ?? partOfYear(words) ?? byMonth(words, on) ?? byNumbers(said, on) ?? near(words, on.today);
}

/** "Tahun 2027" is 2027 and counts no years; "12th" is the twelfth where a month is named, and no twelve years. */
function asWritten(text: string): string {
  const said = text
    .replace(/\b(?:tahun|thn|th)\.?\s+(?=(?:19|20)\d\d\b)/gi, '')
    .replace(/\b(?:of )?next month\b/gi, 'bulan depan')
    .replace(/\b(?:(?:the |a )?day after tomorrow|besok lusa)\b/gi, 'lusa')
    .replace(/\b(?:(?:the |a )?day before yesterday|kema?rin (?:lusa|dulu)|kmrn (?:lusa|dulu))\b/gi, 'kemarinlusa')
    .replace(/\bhari ini\b/gi, 'today');
  const namesMonth = /\bbulan depan\b/i.test(said) || wordsOf(said).some((word) => Object.hasOwn(MONTHS, word));
  return namesMonth ? said.replace(/\b(\d{1,2})(?:st|nd|rd|th)\b(?: of\b)?/gi, '$1') : said;
}

/** A month's name with its day in front or its year behind it is a date, whatever else is counted. */
function namedMonth(words: readonly string[], on: On): string | null | undefined {
  const index = words.findIndex((word) => Object.hasOwn(MONTHS, word));
  const isDate = /^\d{1,2}$/.test(words[index - 1] ?? '') || yearBehind(words, index + 1, on) !== null;
  return index >= 0 && isDate ? byMonth(words, on) : undefined;
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
  const year = yearBehind(words, index + 1, on) ?? nearestYear({ monthNumber, dayNumber }, on);
  return real(year, monthNumber, dayNumber);
}

function byNumbers(text: string, on: On): string | null {
  const [, only, ofYear] = /^\s*(\d{1,2})\s*[-/.]\s*(\d{4})\s*$/.exec(text) ?? [];
  const ofMonth = yearOf(ofYear);
  if (only && ofMonth !== null) return real(ofMonth, Number(only), null);
  const iso = /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/.exec(text);
  const ofIso = yearOf(iso?.[1]);
  if (iso) return ofIso === null ? null : real(ofIso, Number(iso[2]), Number(iso[3]));
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
