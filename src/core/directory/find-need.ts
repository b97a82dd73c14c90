import { wordsOf } from '../conversation/plain-words.ts';
import { type LookUp, NEEDS, type ServiceNeed } from './schema.ts';

/** What she is looking for: a need by its code, or the one her words name most; null when they name none. */
export function findNeed(words: string, { needs }: LookUp): ServiceNeed | null {
  const own = NEEDS.find((need) => need === words);
  if (own) return own;
  const text = ` ${wordsOf(words).join(' ')} `;
  const counted = NEEDS.map((need) => ({
    need,
    hits: (needs[need] ?? []).filter((word) => text.includes(` ${word} `)).length,
  }));
  const best = counted.reduce((a, b) => (b.hits > a.hits ? b : a));
  return best.hits > 0 ? best.need : null;
}
