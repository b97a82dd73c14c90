import { ahead, dawn, dayAt, daysToDate, dusk, endIn, oneDayIn, spanAt, UNTIL, wordsIn } from './until-when.ts';

/** A leave: from which later day, null where it begins at once; until when, null where she names no end. */
export interface Leave {
  from: Date | null;
  until: Date | null;
}

/** In days from now; 0 is today. */
interface Days {
  from: number | null;
  until: number | null;
  /** It ends with that day; else so many days are counted from this minute. */
  whole: boolean;
}

/** What begins stands behind one of these. */
const BEGINS =
  /\b(?:mulai|dari|per|from)\s+((?:(?:hari|tanggal|tgl)\s+)?\S+(?:\s+(?:jan|feb|mar|apr|mei|jun|jul|agu|sep|okt|nov|des)\p{L}*)?)/iu;
const TODAY = /\b(?:hari|pagi|siang|sore|malam|malem)\s+ini\b/i;
/** The day behind it is the first on which she works again. */
const BACK =
  /\b(?:baru|bisa|sudah)\s+(?:\p{L}+\s+)?(?:kembali|aktif|masuk|bertugas|tugas)\b|\b(?:kembali|aktif|masuk|bertugas|tugas)\s+(?:lagi|kembali)\b/iu;
const NEXT_WEEK = /\b(?:minggu|mgg|pekan)\s+depan\b/i;
const WEEK = 7;

/** Every single day she names, with where it stands among her words. */
function daysNamed(words: readonly string[], now: Date): { at: number; days: number }[] {
  return [...words.keys()].flatMap((at) => {
    const days = dayAt(words, at, now);
    return days === null ? [] : [{ at, days }];
  });
}

/** "3 hari", "seminggu": how many days, and where that stands. */
function counted(words: readonly string[]): { at: number; days: number } | null {
  for (const at of words.keys()) {
    const days = dayAt(words, at, new Date(0)) === null ? spanAt(words, at) : null;
    if (days !== null) return { at, days };
  }
  return null;
}

/** "… sampai …": the day before it begins, the day behind it ends. */
function untilSaid(text: string, now: Date): Days {
  const [head = ''] = text.split(UNTIL);
  const begins = BEGINS.exec(text)?.[1];
  const bare = /(?:^|\s)(\d{1,2})\s*$/.exec(head)?.[1];
  const from = oneDayIn(begins ?? head, now) ?? (bare ? daysToDate(Number(bare), -1, now) : null);
  return { from, until: endIn(text, now), whole: true };
}

/** "Mulai besok": on from that day, so many days or to another she names; without either it has no end. */
function begun(text: string, begins: RegExpExecArray, from: number, now: Date): Days {
  const rest = wordsIn(text.replace(begins[0], ' '));
  const span = counted(rest)?.days;
  const last = daysNamed(rest, now).find(({ days }) => days > from)?.days ?? null;
  return { from, until: span === undefined ? last : from + span - 1, whole: true };
}

/** Days without "mulai" and "sampai": those she names are off as a whole, of so many the first is now or the day before them. */
function plainDays(text: string, now: Date): Days {
  const words = wordsIn(text);
  const named = daysNamed(words, now);
  const span = counted(words);
  const [first] = named;
  if (BACK.test(text) && first) return { from: null, until: first.days - 1, whole: true };
  if (NEXT_WEEK.test(text)) {
    const monday = oneDayIn('senin', now) ?? WEEK;
    return { from: monday, until: monday + WEEK - 1, whole: true };
  }
  if (span && first && first.at < span.at) return { from: first.days, until: first.days + span.days - 1, whole: true };
  if (span) return { from: null, until: span.days, whole: false };
  if (first) return { from: first.days, until: Math.max(...named.map(({ days }) => days)), whole: true };
  return { from: null, until: TODAY.test(text) ? 0 : null, whole: true };
}

function daysOf(text: string, now: Date): Days {
  if (text.split(UNTIL).length > 1) return untilSaid(text, now);
  const begins = BEGINS.exec(text);
  const from = begins ? oneDayIn(begins[1] ?? '', now) : null;
  return begins && from !== null ? begun(text, begins, from, now) : plainDays(text, now);
}

/** The days of a leave as she writes them: "3 hari", "besok", "mulai Senin", "3 sampai 5 des"; Jakarta's, 90 ahead at most. */
export function leaveDays(text: string, now: Date): Leave {
  const { from, until, whole } = daysOf(text, now);
  const later = from !== null && from > 0 && (until === null || from <= until);
  const end = until === null ? null : ahead(until, now);
  return { from: later ? dawn(ahead(from, now)) : null, until: end && whole ? dusk(end) : end };
}

/** What a message of nothing but days is made of. */
const DATE_WORD =
  /^(?:\d{1,2}|salah|bukan|maaf|ralat|maksud\p{L}*|tanggal\p{L}*|tgl|tg|harusnya|yang|yg|benar|betul|jadi\p{L}*|saya|sy|pak|bu|ibu|bapak|ya|itu|sampai|sampe|hingga|sd|s|d|mulai|dari|per|hari|ini|saja|aja|dulu|eh|deh|cuti\p{L}*|libur\p{L}*|besok|bsk|lusa|minggu|mgg|pekan|depan|seminggu|sebulan|bulan|bln|hr|senin|selasa|rabu|kamis|jum'?at|sabtu|satu|dua|tiga|empat|lima|enam|tujuh|(?:jan|feb|mar|apr|mei|jun|jul|agu|sep|okt|nov|des)\p{L}*)$/iu;

const LEAVE_WORD = /\b(?:cuti|libur)/i;
const MENDS = /\b(?:salah|maaf|ralat|maksud\p{L}*|harusnya|bukan)\b/iu;

/**
 * "Salah, tanggal 12", "sampai Jumat": days and nothing else, after a leave was read back. "Cuti" with a begin of its own
 * is another leave; without one it is about the end of the one that was to begin later.
 */
export const correctsDays = (text: string, before: Leave, now: Date): boolean => {
  const { from, until } = leaveDays(text, now);
  if ((from ?? until) === null || !wordsIn(text).every((word) => DATE_WORD.test(word))) return false;
  return !LEAVE_WORD.test(text) || MENDS.test(text) || (from === null && before.from !== null);
};

const sameDay = (one: Date | null, other: Date | null): boolean =>
  one !== null && other !== null && dawn(one).getTime() === dawn(other).getTime();

/** A leave whose days she corrects: what she names now counts, of the rest what was said before. */
export function correctedLeave(text: string, before: Leave, now: Date): Leave {
  const said = leaveDays(text, now);
  const oneDay = sameDay(said.from, said.until) && !BEGINS.test(text);
  // One day in place of one day; else one day is the end, or the begin where it lies before that.
  if (!oneDay || sameDay(before.from, before.until)) {
    const until = said.until ?? (said.from && before.until && before.until > said.from ? before.until : null);
    const keeps = said.from === null && before.from && until && before.from < until;
    return { from: keeps ? before.from : said.from, until };
  }
  if (before.from && said.from && said.from < before.from) return { from: said.from, until: before.until };
  return { from: before.from, until: said.until };
}
