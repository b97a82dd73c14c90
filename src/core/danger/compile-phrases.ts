import type { Concepts } from './concepts.ts';
import type { LexiconFile } from './lexicon-schema.ts';
import { fieldWords, isPhrase, wordsIn } from './lexicon-words.ts';
import { type CompiledPattern, createMatcher, type Matcher } from './matcher.ts';
import { type Item, parsePattern } from './pattern.ts';

/** What a found phrase does to its words. */
export type PhraseAction =
  | { mask: true; on: number | null }
  | { concept: number; on: number | null }
  | { country: string };

/** The phrases of the lists, and what each does. */
export interface Phrases {
  actions: PhraseAction[];
  match: Matcher;
}

/** Idioms, words of more than one word, places of more than one word, and phrases inside patterns. */
export function compilePhrases(
  files: readonly LexiconFile[],
  literals: readonly string[],
  concepts: Concepts,
): Phrases {
  const { id } = concepts;
  const actions: PhraseAction[] = [];
  const patterns: CompiledPattern[] = [];
  const take = (phrase: string, act: (on: number | null) => PhraseAction) => {
    const places = parsePattern(sideBySide(phrase)).flat();
    const starred = places.findIndex(({ anyOf }) => anyOf.some((word) => word.endsWith('*')));
    const owner = actions.push(act(starred < 0 ? null : starred)) - 1;
    patterns.push({ owner, places: places.map((item) => placeOf(withoutStar(item), concepts)) });
  };
  for (const file of files) {
    for (const idiom of file.idioms) take(idiom, (on) => ({ mask: true, on }));
    for (const [group, list] of Object.entries(file.words))
      for (const word of list.filter(isPhrase)) take(word, (on) => ({ concept: id(`@${group}`), on }));
    for (const [country, names] of Object.entries(file.countries))
      for (const name of names.filter(isPhrase)) take(name, () => ({ country }));
  }
  for (const [field, word] of fieldWords(files).filter(([, word]) => isPhrase(word)))
    take(word, (on) => ({ concept: id(`@${field}`), on }));
  for (const word of new Set(literals))
    if (word.includes('_')) take(word.replaceAll('_', ' '), () => ({ concept: id(word), on: null }));
  return { actions, match: createMatcher(patterns) };
}

const sideBySide = (phrase: string) =>
  wordsIn(phrase)
    .join(' + ')
    .replace(/ \+ (\.\.\d+) \+/g, ' $1');

/** `beli* dibayar`: the star says which word of a phrase carries the meaning; without one it is the last. */
const withoutStar = (item: Item): Item => ({ ...item, anyOf: item.anyOf.map((word) => word.replace('*', '')) });

/** A place of a pattern with its concepts numbered. */
export const placeOf = ({ anyOf, gap }: Item, { literal, id }: Concepts) => ({
  gap,
  concepts: anyOf.map((name) => (/^[@#?]|_/.test(name) ? id(name) : literal(name))),
});
