import { placeOf } from './compile-phrases.ts';
import type { Concepts } from './concepts.ts';
import type { Sign } from './lexicon-schema.ts';
import { createMatcher, type Matcher } from './matcher.ts';
import { parsePattern } from './pattern.ts';

/** A sign with the name of its file in front: `kekerasan-fisik/dipukul`. */
export type NamedSign = Sign & { id: string };

/** The signs, how they are found, and by number: what bars each and what it is made of. */
export interface Signs {
  list: NamedSign[];
  match: Matcher;
  barred: Set<number>[];
  own: Set<number>[];
  /** Ids of signs that ask for a "tidak" themselves. */
  negates: Set<string>;
}

/** Numbers the patterns of all signs. */
export function compileSigns(signs: NamedSign[], concepts: Concepts): Signs {
  const compiled = signs.map((sign) =>
    sign.when.flatMap(parsePattern).map((items) => items.map((item) => placeOf(item, concepts))),
  );
  return {
    list: signs,
    match: createMatcher(compiled.flatMap((patterns, owner) => patterns.map((places) => ({ owner, places })))),
    barred: signs.map(
      (sign) =>
        new Set(
          sign.unless.flatMap((text) =>
            parsePattern(text)
              .flat()
              .flatMap((item) => placeOf(item, concepts).concepts),
          ),
        ),
    ),
    negates: new Set(
      signs
        .filter(({ when }) => when.some((text) => /@tidak|\btidak\b|\bbelum\b|\btanpa\b/.test(text)))
        .map((sign) => sign.id),
    ),
    own: compiled.map((patterns) => new Set(patterns.flat().flatMap((place) => place.concepts))),
  };
}
