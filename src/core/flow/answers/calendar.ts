/** Which way a date without a year lies. */
export type Facing = 'back' | 'ahead';

/** That, and today (`todayOf`). */
export interface On {
  today: Date;
  facing: Facing;
}

/** The year in which it lies nearest that way; today counts both ways. */
export function nearestYear(
  { monthNumber, dayNumber }: { monthNumber: number; dayNumber: number | null },
  { today, facing }: On,
): number {
  const year = today.getUTCFullYear();
  const months = monthNumber - 1 - today.getUTCMonth();
  const days = months === 0 && dayNumber !== null ? dayNumber - today.getUTCDate() : 0;
  if (facing === 'ahead') return (months || days) < 0 ? year + 1 : year;
  return (months || days) > 0 ? year - 1 : year;
}

/** A year as people write it, of two digits or four. */
export function yearOf(word: string | undefined): number | null {
  if (word === undefined || !/^(\d{2}|\d{4})$/.test(word)) return null;
  const year = Number(word);
  return year < 100 ? 2000 + year : year >= 1900 && year <= 2100 ? year : null;
}

const NEXT: ReadonlySet<string> = new Set(['depan', 'dpn', 'ngarep', 'next']);
const LAST: ReadonlySet<string> = new Set(['lalu', 'kemarin', 'kemaren', 'kmrn', 'last']);

/** How many turns away the word "depan", "ini" or "lalu" says; null for any other. */
export function turnsAway(word: string | undefined): number | null {
  if (word === undefined) return null;
  return NEXT.has(word) ? 1 : LAST.has(word) ? -1 : word === 'ini' || word === 'this' ? 0 : null;
}

/** The year that stands there: "2027", "27", "tahun depan", "next year"; null for none. */
export function yearBehind(words: readonly string[], at: number, { today }: On): number | null {
  const [word, other] = [words[at], words[at + 1]];
  const isYear = (said: string | undefined): boolean => /^(?:tahun|thn|th|year)$/.test(said ?? '');
  const turns = isYear(word) ? turnsAway(other) : isYear(other) ? turnsAway(word) : null;
  return turns === null ? yearOf(word) : today.getUTCFullYear() + turns;
}

/** Null for a date that no calendar has. */
export function real(year: number, monthNumber: number, dayNumber: number | null): string | null {
  const date = new Date(Date.UTC(year, monthNumber - 1, dayNumber ?? 1));
  if (date.getUTCMonth() !== monthNumber - 1) return null;
  return dayNumber === null ? month(date) : day(date);
}

/** `2027-03-12` */
export const day = (date: Date): string => date.toISOString().slice(0, 10);
/** `2027-03` */
export const month = (date: Date): string => date.toISOString().slice(0, 7);
