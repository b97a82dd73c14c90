import { ENGLISH_ONES, numeral } from './number.ts';

type Unit = 'day' | 'week' | 'month' | 'year';

const UNITS: Readonly<Record<string, Unit>> = {
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
  yr: 'year',
  yrs: 'year',
};
/** Whether a number in front of the word counts a length of time. */
export const isUnit = (word: string | undefined): boolean => word !== undefined && Object.hasOwn(UNITS, word);
/** Nobody counts months in longer words. */
const ENGLISH = ENGLISH_ONES.slice(0, 13);
const HALF: ReadonlySet<string> = new Set(['setengah', 'stengah', 'half']);
const JOINED = /^se(hari|minggu|bulan|tahun)$/;
/** Nobody waits or pays for longer. */
const MOST = 600;

/** A length of time: so many whole days, or months with a part of one for half a month. */
export interface Span {
  months: number;
  days: number;
}

const countOf = (word: string): number | null => {
  if (HALF.has(word)) return 0.5;
  if (word === 'a' || word === 'an') return 1;
  const english = ENGLISH.indexOf(word);
  return numeral(word) ?? (english > 0 ? english : null);
};

/** One part, "2 tahun", "satu setengah tahun", "a year and a half"; null where none begins here. */
function partAt(words: readonly string[], from: number): { count: number; unit: Unit; next: number } | null {
  let at = from;
  const joined = JOINED.exec(words[at] ?? '')?.[1];
  let count = joined ? 1 : countOf(words[at] ?? '');
  if (count === null) return null;
  if (!joined) at++;
  if (!joined && HALF.has(words[at] ?? '') && UNITS[words[at + 1] ?? '']) {
    count += 0.5;
    at++;
  }
  // "Half a year".
  if (HALF.has(words[from] ?? '') && /^an?$/.test(words[at] ?? '')) at++;
  const unit = UNITS[joined ?? words[at] ?? ''];
  if (!unit) return null;
  at++;
  const half = [words[at], words[at + 1], words[at + 2]].join(' ');
  if (half === 'and a half') return { count: count + 0.5, unit, next: at + 3 };
  if (HALF.has(words[at] ?? '') && !UNITS[words[at + 1] ?? '']) return { count: count + 0.5, unit, next: at + 1 };
  return { count, unit, next: at };
}

/** How long her words say: "1,5 tahun", "2 tahun 3 bulan", "setahun setengah", "a year and a half"; null for none. */
export function spanIn(words: readonly string[]): Span | null {
  const span = { months: 0, days: 0 };
  let found = false;
  for (let at = 0; at < words.length; ) {
    const part = partAt(words, at);
    if (part && part.count > MOST) return null;
    if (part?.unit === 'day' || part?.unit === 'week') span.days += part.count * (part.unit === 'week' ? 7 : 1);
    else if (part) span.months += part.count * (part.unit === 'year' ? 12 : 1);
    found ||= part !== null;
    at = part?.next ?? at + 1;
  }
  return found ? span : null;
}
