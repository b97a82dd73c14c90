import { wordsOf } from '../../conversation/words/plain-words.ts';
import { ENGLISH_ONES, numeral } from './number.ts';

/** When somebody may be phoned, as she said it: `16:00`, `16:00-18:00`, a part of the day, or `kapan saja`. */
export interface HourReading {
  hour: string;
  /** Positions of the words that said so, so that other readers leave them alone. */
  used: ReadonlySet<number>;
}

/** "Half past 7", "quarter to 8", in figures or words. */
const PAST =
  /\b(half|(?:a )?quarter) (past|to) (\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/gi;

function pastHour(said: string, part: string, way: string, word: string): string {
  const hour = /\d/.test(word) ? Number(word) : ENGLISH_ONES.indexOf(word.toLowerCase());
  const minutes = (/half/i.test(part) ? 30 : 15) * (/to/i.test(way) ? -1 : 1);
  const all = hour * 60 + minutes;
  return all < 60 ? said : `${Math.floor(all / 60)}.${all % 60}`;
}

/** The words of a message in which hours are looked for: "4-6" is "4 sampai 6", "jam4" is "jam 4". */
export const hourWords = (text: string): string[] =>
  wordsOf(
    text
      .replace(/\b([ap])\.\s?m\b\.?/gi, '$1m')
      .replace(PAST, pastHour)
      .replace(/(\d)\s*[-\u2013]\s*(?=\d)/g, '$1 sampai ')
      .replace(/(\d)(?=[a-z])/gi, '$1 ')
      .replace(/([a-z])(?=\d)/gi, '$1 '),
  );

type Part = 'pagi' | 'siang' | 'sore' | 'malam' | HalfDay;
/** As English writes hours: behind a number only. */
type HalfDay = 'am' | 'pm';

const PARTS: Readonly<Record<string, Part>> = {
  pagi: 'pagi',
  pg: 'pagi',
  subuh: 'pagi',
  dini: 'pagi',
  siang: 'siang',
  zuhur: 'siang',
  dzuhur: 'siang',
  duhur: 'siang',
  sore: 'sore',
  sor: 'sore',
  ashar: 'sore',
  asar: 'sore',
  malam: 'malam',
  mlm: 'malam',
  malem: 'malam',
  maghrib: 'malam',
  magrib: 'malam',
  isya: 'malam',
  // Javanese and Sundanese.
  esuk: 'pagi',
  isuk: 'pagi',
  enjing: 'pagi',
  awan: 'siang',
  beurang: 'siang',
  sonten: 'sore',
  bengi: 'malam',
  mbengi: 'malam',
  wengi: 'malam',
  dalu: 'malam',
  ndalu: 'malam',
  peuting: 'malam',
  morning: 'pagi',
  afternoon: 'sore',
  evening: 'malam',
  night: 'malam',
  tonight: 'malam',
  am: 'am',
  pm: 'pm',
};
const isHalfDay = (part: Part | null): part is HalfDay => part === 'am' || part === 'pm';
const HOUR_WORDS = new Set(['jam', 'jm', 'pukul', 'pkl', 'at']);
const ANY = /\b(kapan ?(saja|aja|pun)|bebas|terserah|sembarang)\b/;

/**
 * The hour in a message that may also answer something else. A number counts only with jam, a part of the day or
 * minutes (S9); `alone` says that the question asked for nothing but the hour, and a bare number counts too.
 */
export function readHour(words: readonly string[], alone = false): HourReading | null {
  const used = new Set<number>();
  const part = partOfDay(words, used);
  const clock = clockIn(words, { used, part, alone });
  if (clock) return { hour: clock, used };
  if (part && !isHalfDay(part)) return { hour: part, used };
  return ANY.test(words.join(' ')) ? { hour: 'kapan saja', used } : null;
}

function partOfDay(words: readonly string[], used: Set<number>): Part | null {
  let found: Part | null = null;
  for (const [index, word] of words.entries()) {
    const part = Object.hasOwn(PARTS, word) ? PARTS[word] : undefined;
    if (!part || (isHalfDay(part) && minutesOf(words[index - 1] ?? '') === null)) continue;
    used.add(index);
    found ??= part;
  }
  return found;
}

interface Hints {
  used: Set<number>;
  part: Part | null;
  alone: boolean;
}

function clockIn(words: readonly string[], hints: Hints): string | null {
  const start = words.findIndex((_, index) => startsClock(words, index, hints));
  if (start < 0) return null;
  const half = HALF.has(words[start] ?? '');
  const first = minutesOf(words[half ? start + 1 : start] ?? '');
  if (first === null) return null;
  const from = atPart(half ? first - 30 : first, hints.part);
  const at = half ? start + 1 : start;
  for (let index = start; index <= at; index++) hints.used.add(index);
  if (isHourWord(words[start - 1])) hints.used.add(start - 1);
  const to = rangeEnd(words, at, hints);
  return to === null ? clock(from) : `${clock(from)}-${clock(to)}`;
}

const HALF = new Set(['setengah', 'stengah', 'stgh', 'setgh']);
const isHourWord = (word: string | undefined) => word !== undefined && HOUR_WORDS.has(word);

function startsClock(words: readonly string[], index: number, hints: Hints): boolean {
  const word = words[index] ?? '';
  const half = HALF.has(word) && minutesOf(words[index + 1] ?? '') !== null;
  if (!half && minutesOf(word) === null) return false;
  if (words[index + 1] === 'menit' || words[index + 1] === 'mnt') return false;
  if (isHourWord(words[index - 1])) return true;
  if (/^\d{1,2}[.:]\d{2}$/.test(word)) return true;
  const after = words[half ? index + 2 : index + 1];
  // "1 sore" beside a question with 1 and 2 may be its answer.
  const isAnswer = !hints.alone && (word === '1' || word === '2');
  const end = RANGE.has(after ?? '') ? words[index + 3] : after;
  if (end !== undefined && Object.hasOwn(PARTS, end) && !isAnswer) return true;
  // "1 jam lagi" is a span, not an hour of the day.
  return half || (hints.alone && !isHourWord(after));
}

/** Minutes since midnight of "4", "16", "16.30", "4:30", "empat"; null when it is no hour. */
function minutesOf(word: string): number | null {
  const [, hours, minutes = '0'] = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(word) ?? [];
  const hour = hours === undefined ? (/^[a-z]+$/.test(word) ? numeral(word) : null) : Number(hours);
  if (hour === null || !Number.isInteger(hour) || hour > 24 || Number(minutes) > 59) return null;
  return (hour % 24) * 60 + Number(minutes);
}

/** Nobody is phoned at four in the night: from 1 to 6 without a part of the day is the afternoon. */
function atPart(minutes: number, part: Part | null): number {
  const hour = Math.floor(minutes / 60);
  if (hour >= 13) return minutes;
  if (part === 'pm') return hour < 12 ? minutes + 720 : minutes;
  if (part === 'am') return minutes % 720;
  if (part === 'pagi') return minutes % 720;
  if (part === 'siang') return hour <= 5 ? minutes + 720 : minutes;
  if (part === 'sore') return hour <= 7 ? minutes + 720 : minutes;
  if (part === 'malam') return hour === 12 ? 0 : hour >= 6 ? minutes + 720 : minutes;
  return hour >= 1 && hour <= 6 ? minutes + 720 : minutes;
}

function rangeEnd(words: readonly string[], at: number, hints: Hints): number | null {
  const joined = RANGE.has(words[at + 1] ?? '');
  const index = joined ? at + 2 : at + 1;
  const end = minutesOf(words[index] ?? '');
  if (end === null || !joined) return null;
  if (joined) hints.used.add(at + 1);
  hints.used.add(index);
  return atPart(end, hints.part);
}

const RANGE = new Set(['sampai', 'sampe', 'smp', 'sd', 'hingga', 'to', 'until', 'till']);

const clock = (minutes: number): string => {
  const inDay = ((minutes % 1440) + 1440) % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
};
