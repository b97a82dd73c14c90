import { readDate } from './date.ts';

/** Nobody plans further: a slip of the pen. */
const MOST_YEARS = 50;

/** A day `2026-05-12` or a month `2026-05` that is not over yet on her clock (`todayOf`); null for any other. */
export function readComing(text: string, today: Date): string | null {
  const read = readDate(text, today, 'ahead');
  if (read === null || Number(read.slice(0, 4)) > today.getUTCFullYear() + MOST_YEARS) return null;
  return read >= today.toISOString().slice(0, read.length) ? read : null;
}
