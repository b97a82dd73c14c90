import { numeral } from '../flow/answers/number.ts';

const DAY_MS = 24 * 3_600_000;
const JAKARTA = 7 * 3_600_000;
const WEEKDAYS = ['minggu', 'senin', 'selasa', 'rabu', 'kamis', 'jumat', 'sabtu'];
const SPANS: Readonly<Record<string, number>> = { hari: 1, hr: 1, minggu: 7, mgg: 7, pekan: 7, bulan: 30, bln: 30 };
const NEAR: Readonly<Record<string, number>> = { besok: 1, bsk: 1, lusa: 2, seminggu: 7, sebulan: 30 };
const MONTHS = 'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des'.split(' ');
const OTHERWISE = 3;
const LONGEST = 90;

/** Days until the next such weekday of Jakarta, one to seven. */
function daysTo(weekday: number, now: Date): number {
  const today = new Date(now.getTime() + JAKARTA).getUTCDay();
  return (weekday - today + 7) % 7 || 7;
}

const DATE_WORDS = new Set(['tanggal', 'tgl', 'tg']);

/** Days until such a day of the month in Jakarta, today's own too, of the month she names or else the next that has it; null where it is none. */
export function daysToDate(day: number, month: number, now: Date): number | null {
  const today = new Date(now.getTime() + JAKARTA);
  const midnight = Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate());
  for (let ahead = 0; ahead <= 366; ahead += 1) {
    const then = new Date(midnight + ahead * DAY_MS);
    if (then.getUTCDate() === day && (month < 0 || then.getUTCMonth() === month)) return ahead;
  }
  return null;
}

/** "tanggal 10", "tgl 10 des", "15 desember": the day at this word. */
function dateAt(words: readonly string[], at: number, now: Date): number | null {
  const day = /^\d{1,2}$/.test(words[at] ?? '') ? Number(words[at]) : 0;
  const month = MONTHS.findIndex((one) => words[at + 1]?.length !== 1 && words[at + 1]?.startsWith(one.toLowerCase()));
  return day > 0 && (month >= 0 || DATE_WORDS.has(words[at - 1] ?? '')) ? daysToDate(day, month, now) : null;
}

/** "besok", "Jumat", "3 des": one day, not how many; in days from now. */
export function dayAt(words: readonly string[], at: number, now: Date): number | null {
  const word = words[at] ?? '';
  const date = dateAt(words, at, now);
  if (date !== null) return date;
  if (word === 'besok' || word === 'bsk' || word === 'lusa') return NEAR[word] ?? null;
  const weekday = WEEKDAYS.indexOf(word.replace("jum'at", 'jumat'));
  if (word === 'ahad') return daysTo(0, now);
  return weekday > 0 || (weekday === 0 && words[at - 1] === 'hari') ? daysTo(weekday, now) : null;
}

/** "3 hari", "seminggu", "minggu depan": how many days. */
export function spanAt(words: readonly string[], at: number): number | null {
  const [word = '', next = ''] = words.slice(at, at + 2);
  const count = numeral(word);
  if (count !== null && SPANS[next]) return count * SPANS[next];
  return SPANS[word] && next === 'depan' ? SPANS[word] : (NEAR[word] ?? null);
}

/** A text in the words that days are read from. */
export const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];

function firstOf(text: string, at: (words: string[], index: number) => number | null): number | null {
  const words = wordsIn(text);
  for (const index of words.keys()) {
    const days = at(words, index);
    if (days !== null) return days;
  }
  return null;
}

/** What ends stands behind one of these; "3-5 des" too. */
export const UNTIL = /\b(?:sampai|sampe|smpai|hingga|s\/d|sd|until|till)\b|(?<=\d)\s*-\s*(?=\d{1,2}\s+\p{L}{3})/iu;
/** "sampai 10": a day of the month, where nothing follows that it could count. */
const BARE = /^\s*(\d{1,2})(?=[\s,.!]*(?:(?:ya|pak|bu|dulu)\b[\s,.!]*)*$)/i;
/** "Sampai minggu": of a week one says how many, or which. */
const SUNDAY = /^\s*(?:minggu|mgg)\b(?!\s+(?:depan|ini|ke))/i;
const daysIn = (text: string, now: Date): number | null =>
  firstOf(text, (words, at) => dayAt(words, at, now) ?? spanAt(words, at));
/** The first day she names. */
export const oneDayIn = (text: string, now: Date): number | null => firstOf(text, (words, at) => dayAt(words, at, now));

/** The day behind the last "sampai" that names one, else the first she names. */
export function endIn(text: string, now: Date): number | null {
  const [head = '', ...ends] = text.split(UNTIL);
  for (const end of ends.reverse()) {
    const bare = BARE.exec(end)?.[1];
    const named = SUNDAY.test(end) ? daysTo(0, now) : daysIn(end, now);
    const days = bare ? daysToDate(Number(bare), -1, now) : named;
    if (days !== null) return days;
  }
  return daysIn(head, now);
}

/** So many days from now, 90 at most. */
export const ahead = (days: number, now: Date): Date => new Date(now.getTime() + Math.min(days, LONGEST) * DAY_MS);

/** When a day begins in Jakarta: who is off that day is asked nothing in its morning. */
export const dawn = (moment: Date): Date =>
  new Date(Math.floor((moment.getTime() + JAKARTA) / DAY_MS) * DAY_MS - JAKARTA);

/** The last minute of a day in Jakarta: who is off until the 20th is off on the 20th. */
export const dusk = (moment: Date): Date => new Date(dawn(moment).getTime() + DAY_MS - 60_000);

/** The day she names: "3 hari", "minggu depan", "Jumat", "3 sampai 5 des", 90 days ahead at most, never today; null where she names none. */
export function namedDay(text: string, now: Date): Date | null {
  const days = endIn(text, now);
  if (days === null) return null;
  const after = days === 0 ? endIn(text, ahead(1, now)) : null;
  return ahead(after === null ? days : after + 1, now);
}

/** Until when she puts it off: the day she names, else three days. */
export const untilWhen = (text: string, now: Date): Date =>
  namedDay(text, now) ?? new Date(now.getTime() + OTHERWISE * DAY_MS);

/** "27 Nov": a day as it is written to officers, at most 6 characters; of "04-12" nobody knows which is the month. */
export function dayIn(moment: Date): string {
  const inJakarta = new Date(moment.getTime() + JAKARTA);
  return `${inJakarta.getUTCDate()} ${MONTHS[inJakarta.getUTCMonth()] ?? ''}`;
}
