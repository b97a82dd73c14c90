import { readDate, todayInJakarta } from './date.ts';

/** A day `2026-05-12` or a month `2026-05` that is not over yet in Jakarta, where dates are read; null for any other. */
export function readComing(text: string, now: Date): string | null {
  const read = readDate(text, now, 'ahead');
  return read !== null && read >= todayInJakarta(now).toISOString().slice(0, read.length) ? read : null;
}
