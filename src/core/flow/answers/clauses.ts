import { hourWords, readHour } from './hour.ts';

/** A piece of a message between signs, with the hour taken out: what is left may answer something else. */
export interface Clause {
  words: readonly string[];
  hour: string | null;
  /** The words that are not part of the hour. */
  rest: readonly string[];
  /** A number at an edge of the clause whose only neighbour is the hour, as in "1 jam 4 sore", or null. */
  besideHour: string | null;
}

/** Splits at signs and line breaks, but not inside 16.30, 4-6 or 1,5. */
export function clausesOf(text: string): Clause[] {
  const pieces = text.slice(0, 2000).split(/[,;.!?:](?!\d)|(?<!\d)[,;.:]|[\n\r()]+|\s[-\u2013]\s/);
  return pieces.map(clauseOf).filter((clause) => clause.words.length > 0);
}

function clauseOf(piece: string): Clause {
  const words = hourWords(piece);
  const reading = readHour(words);
  if (!reading) return { words, hour: null, rest: words, besideHour: null };
  const { used, hour } = reading;
  const first = !used.has(0) && used.has(1) ? words[0] : undefined;
  const last = !used.has(words.length - 1) && used.has(words.length - 2) ? words.at(-1) : undefined;
  return { words, hour, rest: words.filter((_, index) => !used.has(index)), besideHour: first ?? last ?? null };
}
