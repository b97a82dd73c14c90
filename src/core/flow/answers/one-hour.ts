import { hourWords, readHour } from './hour.ts';
import { isNo } from './yes-no.ts';

/** An hour of the day as it is kept: `19:00`. */
export const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** The hour that stands for a part of the day: by day, between 7 and 20 (S14), unless she names another one herself. */
const OF_PART: Readonly<Record<string, string>> = {
  pagi: '07:00',
  siang: '12:00',
  sore: '16:00',
  malam: '19:00',
  'kapan saja': '19:00',
};

/**
 * The one hour `19:00` that is named where nothing else is asked: of a range the first, of a part of the day one that
 * stands for it. Null for anything else, a "jangan malam" among it.
 */
export function readOneHour(text: string): string | null {
  const words = hourWords(text);
  const said = words.some(isNo) ? undefined : readHour(words, true)?.hour;
  const hour = said && (OF_PART[said] ?? said.slice(0, 5));
  return hour && CLOCK.test(hour) ? hour : null;
}
