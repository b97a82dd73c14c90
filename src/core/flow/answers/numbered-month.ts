import { nearestYear, type On, real, turnsAway, yearBehind } from './calendar.ts';
import { isUnit } from './span.ts';

const MONTH = /^(?:bulan|bln|bl|month)$/;
const DAY_WORD = /^(?:tanggal|tgl|tg)$/;

const upTo = (most: number, word: string | undefined): number | null =>
  /^\d{1,2}$/.test(word ?? '') && Number(word) >= 1 && Number(word) <= most ? Number(word) : null;

/**
 * "12 bulan 3", "bulan 5 2027", "tanggal 12 bulan depan": a date, though its first two words count months elsewhere.
 * Undefined where no month is told so; null for a day that no calendar has.
 */
export function numberedMonth(words: readonly string[], on: On): string | null | undefined {
  const at = words.findIndex((word) => MONTH.test(word));
  if (at < 0) return undefined;
  const told = words.findIndex((word) => DAY_WORD.test(word));
  const dayNumber = upTo(31, told < 0 ? words[at - 1] : words[told + 1]);
  const number = isUnit(words[at + 2]) && yearBehind(words, at + 2, on) === null ? null : upTo(12, words[at + 1]);
  if (number !== null) {
    const year = yearBehind(words, at + 2, on) ?? nearestYear({ monthNumber: number, dayNumber }, on);
    return real(year, number, dayNumber);
  }
  const turns = turnsAway(words[at + 1]);
  // "3 bulan lalu" is a length of time; so is a month without its day.
  if (turns === null || dayNumber === null || (turns < 0 && told < 0)) return undefined;
  const first = new Date(Date.UTC(on.today.getUTCFullYear(), on.today.getUTCMonth() + turns, 1));
  return real(first.getUTCFullYear(), first.getUTCMonth() + 1, dayNumber);
}
