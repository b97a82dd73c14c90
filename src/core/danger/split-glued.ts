import type { Meter } from './meter.ts';
import type { Spelling } from './spelling.ts';

const SHORTEST = 9;
const LONGEST_PART = 14;

/** Little words that may stand between longer ones in `sayadikuncidirumah`. */
const LITTLE = new Set([
  'di',
  'ke',
  'sy',
  'aku',
  'gak',
  'ga',
  'tdk',
  'yg',
  'dan',
  'hp',
  'mau',
  'lg',
  'bu',
  'pak',
  'kak',
]);

/** The fewest known words that make up one unspaced word; null when some of it stays unknown. */
export function splitGlued(word: string, spelling: Spelling, meter: Meter): string[] | null {
  if (word.length < SHORTEST || !/^[a-z]+$/.test(word)) return null;
  const best: ({ cost: number; from: number } | undefined)[] = [{ cost: 0, from: 0 }];
  for (let end = 2; end <= word.length; end += 1) {
    for (let length = 2; length <= Math.min(LONGEST_PART, end); length += 1) {
      meter.steps += 1;
      const before = best[end - length];
      if (!before || !mayStand(word.slice(end - length, end), spelling)) continue;
      const cost = before.cost + (length === 2 ? 1.5 : 1);
      if (cost < (best[end]?.cost ?? Number.POSITIVE_INFINITY)) best[end] = { cost, from: end - length };
    }
  }
  return walkBack(word, best, spelling);
}

function mayStand(part: string, { vocabulary, abbreviations }: Spelling): boolean {
  if (part.length <= 3) return LITTLE.has(part);
  return vocabulary.forms.has(part) || abbreviations.has(part);
}

function walkBack(
  word: string,
  best: ({ cost: number; from: number } | undefined)[],
  spelling: Spelling,
): string[] | null {
  const last = best[word.length];
  if (!last || last.cost > Math.max(2, word.length / 3)) return null;
  const parts: string[] = [];
  for (let end = word.length; end > 0; end = best[end]?.from ?? 0) {
    const part = word.slice(best[end]?.from ?? 0, end);
    parts.unshift(...(spelling.abbreviations.get(part) ?? [part]));
  }
  return parts;
}
