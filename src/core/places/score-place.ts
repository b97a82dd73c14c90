import { liesIn } from './area.ts';
import type { PlaceReading } from './reading.ts';

/** A labelled text. `note` may carry the markers `both-levels` and `fallback:CODE`. */
export interface PlaceRow {
  text: string;
  expect: PlaceReading['result'];
  code: string | null;
  candidates: string[];
  note: string;
}

const MOST_LISTED = 10;

/**
 * 1 right; 0.5 a correct parent or a question that lists the place; -1 a wrong village (the case goes to the wrong
 * officer), 0 on a both-levels row where it is the desa of the same name; 0 otherwise.
 */
export function scorePlace(row: PlaceRow, reading: PlaceReading): number {
  if (reading.result === 'village' && reading.code !== row.code) return wrongVillage(row, reading.code ?? '');
  if (row.expect === 'none')
    return reading.code === null && reading.candidates.length === 0 && reading.result === 'none' ? 1 : 0;
  if (row.expect === 'ambiguous') return askedBack(row, reading);
  if (reading.code !== null) return givenArea(row, reading.code);
  const listed = reading.candidates.some((one) => one.code === row.code);
  return listed && reading.candidates.length <= MOST_LISTED ? 0.5 : 0;
}

function wrongVillage(row: PlaceRow, code: string): number {
  return row.note.includes('both-levels') && row.code !== null && liesIn(code, row.code) ? 0 : -1;
}

function askedBack({ candidates }: PlaceRow, reading: PlaceReading): number {
  if (reading.result !== 'ambiguous') {
    return reading.code !== null && candidates.length > 0 && candidates.every((one) => liesIn(one, reading.code ?? ''))
      ? 0.5
      : 0;
  }
  const most = Math.max(MOST_LISTED, candidates.length);
  const all = candidates.every((one) => reading.candidates.some(({ code }) => liesIn(one, code)));
  return all && reading.candidates.length <= most ? 1 : 0;
}

function givenArea(row: PlaceRow, code: string): number {
  if (code === row.code) return 1;
  const fallback = row.note.match(/fallback:(\S+)/)?.[1];
  return fallback === code || (row.code !== null && liesIn(row.code, code)) ? 0.5 : 0;
}
