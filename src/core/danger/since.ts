import type { Lexicon } from './compile-lexicon.ts';
import type { Reading } from './reading.ts';
import type { Token } from './token.ts';

const UNITS = ['D', 'W', 'M', 'Y'] as const;
type Unit = (typeof UNITS)[number];
const DAYS: Record<Unit, number> = { D: 1, W: 7, M: 30, Y: 365 };

/** "baru 16 tahun" is an age, "baru 2 tahun" is not. */
const YOUNGEST_WORKER = 12;

/** "16 jam sehari", "sekali sehari": how much of each day, not since when. */
const OFTEN: ReadonlySet<string> = new Set(['jam', 'kali', 'x', 'sekali', 'hours', 'times', 'once', 'twice']);

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
  const half = lexicon.concept('@setengah');
  const words = { words: lexicon.concept('@usia'), old: lexicon.concept('=old') };
  const age = { ...words, child: lexicon.concept('=anak'), only: lexicon.concept('@baru') };
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
    if (single && OFTEN.has(tokens[index - 1]?.lemma ?? '')) return null;
    if (single) return stretch(1, single, index);
    const unit = lookUp(unitOf, token);
    if (!unit) return null;
    if (tokens[index - 1]?.concepts.includes(half)) return halfOf(unit, index);
    const count = countOf(tokens[index - 1]);
    if (count === null || count <= 0 || count >= 100 || isAge(count, unit, index, tokens)) return null;
    const more = unit === 'Y' && tokens[index + 1]?.concepts.includes(half) && !isUnit(tokens[index + 2]);
    return more ? joined(stretch(count, unit, index), stretch(6, 'M', index)) : stretch(count, unit, index);
  }

  function isUnit(token: Token | undefined): boolean {
    return token !== undefined && lookUp(unitOf, token) !== undefined;
  }

  /** "umurnya baru 16 tahun", "anak 3 thn", "17 years old": how old somebody is, not since when. */
  function isAge(count: number, unit: Unit, index: number, tokens: readonly Token[]): boolean {
    const before = (reach: number) =>
      tokens.slice(Math.max(0, index - 1 - reach), index - 1).flatMap((one) => one.concepts);
    if (before(3).includes(age.words) || tokens[index + 1]?.concepts.includes(age.old)) return true;
    if (unit !== 'Y') return false;
    return before(1).includes(age.child) || (count >= YOUNGEST_WORKER && before(1).includes(age.only));
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

const halfOf = (unit: Unit, at: number): Stretch | null =>
  unit === 'Y' ? stretch(6, 'M', at) : unit === 'M' ? stretch(2, 'W', at) : null;

const joined = (a: Stretch, b: Stretch): Stretch => ({ iso: a.iso + b.iso.slice(1), days: a.days + b.days, at: b.at });
