import type { Lexicon } from './compile-lexicon.ts';
import type { Reading } from './reading.ts';
import type { Token } from './token.ts';

const UNITS = ['D', 'W', 'M', 'Y'] as const;
type Unit = (typeof UNITS)[number];
const DAYS: Record<Unit, number> = { D: 1, W: 7, M: 30, Y: 365 };

/** A stretch of time as said: P2Y5M, and about how many days that is. */
export interface Stretch {
  iso: string;
  days: number;
  at: number;
}

/** The stretches of time in a message, in the order they are said. */
export function createSinceReader(lexicon: Lexicon) {
  const unitOf = new Map(UNITS.map((unit) => [lexicon.concept(`@unit-${unit.toLowerCase()}`), unit]));
  const oneOf = new Map(UNITS.map((unit) => [lexicon.concept(`@satu-${unit.toLowerCase()}`), unit]));
  const counts = Array.from({ length: 20 }, (_, n) => lexicon.concept(`@angka-${n}`));

  return ({ tokens }: Reading): Stretch[] => {
    const stretches: Stretch[] = [];
    for (const [index, token] of tokens.entries()) {
      const part = partAt(index, token, tokens);
      const last = stretches.at(-1);
      if (!part) continue;
      if (last && index - last.at <= 2 && part.days < last.days) stretches[stretches.length - 1] = joined(last, part);
      else stretches.push(part);
    }
    return stretches;
  };

  function partAt(index: number, token: Token, tokens: readonly Token[]): Stretch | null {
    const single = lookUp(oneOf, token);
    if (single) return stretch(1, single, index);
    const unit = lookUp(unitOf, token);
    const count = unit ? countOf(tokens[index - 1]) : null;
    return unit && count !== null && count > 0 && count < 100 ? stretch(count, unit, index) : null;
  }

  function countOf(token: Token | undefined): number | null {
    if (!token) return null;
    if (token.value !== undefined) return token.value;
    const spoken = counts.findIndex((concept) => token.concepts.includes(concept));
    return spoken > 0 ? spoken : null;
  }
}

const lookUp = (table: ReadonlyMap<number, Unit>, { concepts }: Token): Unit | undefined =>
  concepts.map((concept) => table.get(concept)).find(Boolean);

const stretch = (count: number, unit: Unit, at: number): Stretch => ({
  iso: `P${count}${unit}`,
  days: count * DAYS[unit],
  at,
});

const joined = (a: Stretch, b: Stretch): Stretch => ({ iso: a.iso + b.iso.slice(1), days: a.days + b.days, at: b.at });
