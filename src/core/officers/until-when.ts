import { numeral } from '../flow/answers/number.ts';

const DAY_MS = 24 * 3_600_000;
const JAKARTA = 7 * 3_600_000;
const WEEKDAYS = ['minggu', 'senin', 'selasa', 'rabu', 'kamis', 'jumat', 'sabtu'];
const SPANS: Readonly<Record<string, number>> = { hari: 1, hr: 1, minggu: 7, mgg: 7, pekan: 7, bulan: 30, bln: 30 };
const NEAR: Readonly<Record<string, number>> = { besok: 1, bsk: 1, lusa: 2, seminggu: 7, sebulan: 30 };
const OTHERWISE = 3;
const LONGEST = 90;

/** Days until the next such weekday of Jakarta, one to seven. */
function daysTo(weekday: number, now: Date): number {
  const today = new Date(now.getTime() + JAKARTA).getUTCDay();
  return (weekday - today + 7) % 7 || 7;
}

function daysIn(text: string, now: Date): number | null {
  const words = text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
  for (const [at, word] of words.entries()) {
    const next = words[at + 1] ?? '';
    const count = numeral(word);
    if (count !== null && SPANS[next]) return count * SPANS[next];
    if (SPANS[word] && next === 'depan') return SPANS[word];
    if (NEAR[word]) return NEAR[word];
    const weekday = WEEKDAYS.indexOf(word.replace("jum'at", 'jumat'));
    if (weekday > 0 || (weekday === 0 && words[at - 1] === 'hari')) return daysTo(weekday, now);
  }
  return null;
}

/** The day she names: "3 hari", "minggu depan", "Jumat", 90 days ahead at most; null where she names none. */
export function namedDay(text: string, now: Date): Date | null {
  const days = daysIn(text, now);
  return days === null ? null : new Date(now.getTime() + Math.min(days, LONGEST) * DAY_MS);
}

/** Until when she puts it off: the day she names, else three days. */
export const untilWhen = (text: string, now: Date): Date =>
  namedDay(text, now) ?? new Date(now.getTime() + OTHERWISE * DAY_MS);

const MONTHS = 'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des'.split(' ');

/** "27 Nov": a day as it is written to officers, at most 6 characters; of "04-12" nobody knows which is the month. */
export function dayIn(moment: Date): string {
  const inJakarta = new Date(moment.getTime() + JAKARTA);
  return `${inJakarta.getUTCDate()} ${MONTHS[inJakarta.getUTCMonth()] ?? ''}`;
}
