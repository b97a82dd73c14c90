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

/** Days until the next such day of the month in Jakarta, of the month she names or else the next that has it; null where it is none. */
function daysToDate(day: number, month: number, now: Date): number | null {
  const today = new Date(now.getTime() + JAKARTA);
  const midnight = Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate());
  for (let ahead = 1; ahead <= 366; ahead += 1) {
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

function daysIn(text: string, now: Date): number | null {
  const words = text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
  for (const [at, word] of words.entries()) {
    const next = words[at + 1] ?? '';
    const date = dateAt(words, at, now);
    if (date !== null) return date;
    const count = numeral(word);
    if (count !== null && SPANS[next]) return count * SPANS[next];
    if (SPANS[word] && next === 'depan') return SPANS[word];
    if (NEAR[word]) return NEAR[word];
    const weekday = WEEKDAYS.indexOf(word.replace("jum'at", 'jumat'));
    if (weekday > 0 || (weekday === 0 && words[at - 1] === 'hari')) return daysTo(weekday, now);
  }
  return null;
}

/** The day she names: "3 hari", "minggu depan", "Jumat", "tanggal 10", 90 days ahead at most; null where she names none. */
export function namedDay(text: string, now: Date): Date | null {
  const days = daysIn(text, now);
  return days === null ? null : new Date(now.getTime() + Math.min(days, LONGEST) * DAY_MS);
}

/** Until when she puts it off: the day she names, else three days. */
export const untilWhen = (text: string, now: Date): Date =>
  namedDay(text, now) ?? new Date(now.getTime() + OTHERWISE * DAY_MS);

/** "27 Nov": a day as it is written to officers, at most 6 characters; of "04-12" nobody knows which is the month. */
export function dayIn(moment: Date): string {
  const inJakarta = new Date(moment.getTime() + JAKARTA);
  return `${inJakarta.getUTCDate()} ${MONTHS[inJakarta.getUTCMonth()] ?? ''}`;
}
