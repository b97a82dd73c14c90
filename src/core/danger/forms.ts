import { CLITICS, type Stem, stemsOfRoot, TAILS, takesClitic, type Voice } from './affixes.ts';

/** What the readers know of one written form. */
export interface Entry {
  lemma: string;
  voice: Voice;
  /** Verb groups it belongs to. */
  groups: readonly string[];
}

export interface FormsSource {
  /** Everyday words that belong to no group: never read as a rare form of a verb, never repaired. */
  plain: readonly string[];
  words: readonly (readonly [group: string, word: string])[];
  roots: readonly (readonly [group: string, root: string])[];
  /** Forms that look like a member of a group and are not, as `group form`. */
  except: ReadonlySet<string>;
  /** Words of patterns that no group knows. */
  literals: readonly string[];
}

/** One way to read a form. The first in rank gives its word; another group joins only when it is the same word. */
interface Reading {
  rank: number;
  lemma: string;
  voice: Voice;
  group: string | null;
}

/** Words are taken before roots, so that an everyday word is never read as a rare form of a verb. */
const [AS_WORD, OF_ROOT, EVERYDAY, WITH_CLITIC, AS_LITERAL, LITERAL_WITH_CLITIC] = [1, 2, 3, 4, 5, 6].map(
  (step) => step * 1e12,
) as [number, number, number, number, number, number];
/** More than there are endings: places in a list are that far apart. */
const PLACE = 100;

/** Shorter words with an ending look like other words. */
const SHORTEST_CLITIC_HOST = 4;
/** Forms whose reading is kept at a time. */
const KEPT = 10_000;

interface Placed<T> {
  at: number;
  of: T;
}

/** Where an ending stands among those of verbs and among those of other words; undefined: it is none of them. */
interface Ending {
  tail: number | undefined;
  clitic: number | undefined;
}

const rankIn = (list: readonly string[], ending: string) => (list.includes(ending) ? list.indexOf(ending) : undefined);
const ENDINGS = new Map<string, Ending>(
  [...TAILS, ...CLITICS].map((ending) => [ending, { tail: rankIn(TAILS, ending), clitic: rankIn(CLITICS, ending) }]),
);
const LONGEST_ENDING = Math.max(...[...ENDINGS.keys()].map(({ length }) => length));

/**
 * Every written form of some words and roots: half a million, so they are read and not listed, as if all had been written
 * down one after the other, the first of a kind staying.
 */
export class Forms {
  readonly #everyday: Map<string, number>;
  readonly #quiet: Map<string, number>;
  readonly #ofWord: Map<string, Placed<string>[]>;
  readonly #ofStem: Map<string, Placed<Stem & { group: string }>[]>;
  readonly #except: ReadonlySet<string>;
  readonly #entry = entries();
  readonly #kept = new Map<string, Entry>();

  constructor({ plain, words, roots, except, literals }: FormsSource) {
    this.#everyday = placed(plain);
    this.#quiet = placed([...plain, ...literals]);
    this.#ofWord = grouped(words.map(([group, word], at) => [word, { at, of: group }]));
    const stems = roots.flatMap(([group, root]) => stemsOfRoot(root).map((stem) => ({ ...stem, group })));
    this.#ofStem = grouped(stems.map((stem, at) => [stem.stem, { at, of: stem }]));
    this.#except = except;
  }

  get(written: string): Entry | undefined {
    const known = this.#kept.get(written) ?? this.#entry(this.#readings(written));
    if (known && this.#kept.size >= KEPT) this.#kept.clear();
    if (known) this.#kept.set(written, known);
    return known;
  }

  has(written: string): boolean {
    return this.get(written) !== undefined;
  }

  #readings(written: string): Reading[] {
    const all: Reading[] = [];
    this.#addWhole(all, written);
    for (let at = Math.max(0, written.length - LONGEST_ENDING); at <= written.length; at += 1) {
      const ending = written.slice(at);
      const ranks = ENDINGS.get(ending);
      if (!ranks) continue;
      const begin = written.slice(0, at);
      if (ranks.tail !== undefined) this.#addVerbs(all, { written, begin, rank: ranks.tail });
      if (ranks.clitic !== undefined && takesClitic(begin, ending)) this.#addClitics(all, begin, ranks.clitic);
    }
    return all;
  }

  #addWhole(into: Reading[], written: string): void {
    const whole = { lemma: written, voice: 'base' as const };
    for (const { at, of } of this.#ofWord.get(written) ?? []) into.push({ ...whole, group: of, rank: AS_WORD + at });
    if (this.#everyday.has(written)) into.push({ ...whole, group: null, rank: EVERYDAY });
    if (this.#quiet.has(written)) into.push({ ...whole, group: null, rank: AS_LITERAL });
  }

  #addVerbs(into: Reading[], { written, begin, rank }: { written: string; begin: string; rank: number }): void {
    const stems = this.#ofStem.get(begin);
    if (!stems || this.#everyday.has(written)) return;
    for (const { at, of } of stems)
      if (!this.#except.has(`${of.group} ${written}`)) into.push({ ...of, rank: OF_ROOT + at * PLACE + rank });
  }

  #addClitics(into: Reading[], begin: string, rank: number): void {
    const base = { lemma: begin, voice: 'base' as const };
    for (const { at, of } of this.#ofWord.get(begin) ?? [])
      into.push({ ...base, group: of, rank: WITH_CLITIC + at * PLACE + rank });
    const at = begin.length >= SHORTEST_CLITIC_HOST ? this.#quiet.get(begin) : undefined;
    if (at !== undefined) into.push({ ...base, group: null, rank: LITERAL_WITH_CLITIC + at * PLACE + rank });
  }
}

/** Words by the place at which they first stand in a list. */
function placed(words: Iterable<string>): Map<string, number> {
  const places = new Map<string, number>();
  for (const word of words) if (!places.has(word)) places.set(word, places.size);
  return places;
}

function grouped<T>(pairs: Iterable<readonly [string, Placed<T>]>): Map<string, Placed<T>[]> {
  const groups = new Map<string, Placed<T>[]>();
  for (const [key, one] of pairs) {
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

/** What readings make together; equal entries are one object. */
function entries(): (readings: Reading[]) => Entry | undefined {
  const known = new Map<string, Entry>();
  return (readings) => {
    const [first, ...more] = readings.sort((a, b) => a.rank - b.rank);
    if (!first) return undefined;
    const { lemma, voice } = first;
    const same = [first, ...more].flatMap(({ lemma: other, group }) =>
      other === lemma && group !== null ? [group] : [],
    );
    const groups = [...new Set(same)];
    const key = `${lemma} ${voice} ${groups.join()}`;
    const entry = known.get(key) ?? { lemma, voice, groups };
    known.set(key, entry);
    return entry;
  };
}
