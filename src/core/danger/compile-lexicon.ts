import { createConcepts } from './concepts.ts';
import type { Combination, LexiconFile, Sign } from './lexicon-schema.ts';
import { type CompiledPattern, createMatcher } from './matcher.ts';
import type { Model } from './model.ts';
import type { Spelling } from './normalise.ts';
import { type Item, parsePattern } from './pattern.ts';
import { createVocabulary, type VocabularySource } from './vocabulary.ts';

/** What a found phrase does to its words. */
export type PhraseAction =
  | { mask: true; on: number | null }
  | { concept: number; on: number | null }
  | { country: string };

/** A sign with the name of its file in front: `kekerasan-fisik/dipukul`. */
export type NamedSign = Sign & { id: string };

/** The word lists made ready: spelling, phrases, signs, and how concepts are numbered. */
export interface Lexicon {
  spelling: Spelling;
  phrases: { actions: PhraseAction[]; match: ReturnType<typeof createMatcher> };
  signs: {
    list: NamedSign[];
    match: ReturnType<typeof createMatcher>;
    barred: Set<number>[];
    own: Set<number>[];
    negates: Set<string>;
  };
  combinations: Combination[];
  /** The small model, when its weights are there: a second opinion, never the only one. */
  model: Model | null;
  concept(name: string): number;
}

interface Parsed {
  path: string;
  file: LexiconFile;
}

/** Joins the files into one lexicon; what does not fit together is added to `problems`. */
export function compileLexicon(parsed: readonly Parsed[], problems: string[]): Lexicon {
  const files = parsed.map(({ file }) => file);
  const signs = parsed.flatMap(({ path, file }) => file.signs.map((sign) => named(sign, path, file)));
  const vocabulary = createVocabulary(sourceOf(files, signs));
  const groups = new Set(files.flatMap((file) => [...Object.keys(file.roots), ...Object.keys(file.words)]));
  reportUnknownGroups(signs, groups, problems);
  reportUnknownSigns(files, signs, problems);
  const abbreviations = abbreviationsOf(files);
  const concepts = createConcepts(vocabulary, abbreviations);
  return {
    spelling: {
      vocabulary,
      abbreviations,
      capitals: wordLists(files.flatMap((file) => Object.entries(file.capitals))),
      emoji: wordLists(files.flatMap((file) => Object.entries(file.emoji))),
      conceptsOf: concepts.of,
    },
    phrases: compilePhrases(files, literalsOf(signs), concepts),
    signs: compileSigns(signs, concepts),
    combinations: files.flatMap((file) => file.combinations),
    model: null,
    concept: concepts.id,
  };
}

function named(sign: Sign, path: string, file: LexiconFile): NamedSign {
  const base = path.replace(/^.*\//, '').replace(/\.ya?ml$/, '');
  const category = sign.category ?? (sign.mark || sign.intent ? undefined : file.category);
  return { ...sign, id: `${base}/${sign.name}`, ...(category ? { category } : {}) };
}

const isPhrase = (text: string) => text.includes(' ');
const wordsIn = (text: string) => text.split(/\s+/);

function sourceOf(files: readonly LexiconFile[], signs: readonly Sign[]): VocabularySource {
  const members = (kind: 'roots' | 'words') =>
    files.flatMap((file) =>
      Object.entries(file[kind]).flatMap(([group, list]) => list.map((word) => [group, word] as const)),
    );
  const phrases = [...members('words').map(([, word]) => word), ...files.flatMap(allPhrases)].filter(isPhrase);
  const literals = literalsOf(signs).flatMap((word) => word.split('_'));
  return {
    plain: files.flatMap((file) => file.plain.flatMap(wordsIn)),
    words: [...members('words').filter(([, word]) => !isPhrase(word)), ...countryWords(files)],
    roots: members('roots').filter(([, root]) => !root.startsWith('!')),
    except: new Set(
      members('roots')
        .filter(([, root]) => root.startsWith('!'))
        .map(([group, root]) => `${group} ${root.slice(1)}`),
    ),
    literals: [
      ...literals,
      ...phrases
        .flatMap(wordsIn)
        .flatMap((word) => word.replace('*', '').split('|'))
        .filter((word) => /^[a-z0-9]/.test(word)),
    ],
  };
}

/** The bare words of all patterns; `tidak_jadi` is a phrase inside an alternative. */
const literalsOf = (signs: readonly Sign[]): string[] =>
  signs
    .flatMap((sign) => [...sign.when, ...sign.unless])
    .flatMap((pattern) => parsePattern(pattern).flat())
    .flatMap((item) => item.anyOf)
    .filter((word) => /^[a-z0-9]/.test(word));

const allPhrases = (file: LexiconFile) => [...file.idioms, ...Object.values(file.countries).flat()];

const countryWords = (files: readonly LexiconFile[]) =>
  files.flatMap((file) =>
    Object.entries(file.countries).flatMap(([code, names]) =>
      names.filter((name) => !isPhrase(name)).map((name) => [`country-${code}`, name] as const),
    ),
  );

function abbreviationsOf(files: readonly LexiconFile[]): Map<string, string[]> {
  const pairs = files.flatMap((file) => Object.entries(file.abbreviations));
  return wordLists(pairs.flatMap(([full, short]) => short.map((variant) => [variant, full] as const)));
}

const wordLists = (pairs: Iterable<readonly [string, string]>) =>
  new Map([...pairs].map(([key, text]) => [key, wordsIn(text)] as const));

type Id = (name: string) => number;

interface Ids {
  literal: Id;
  id: Id;
}

function compilePhrases(
  files: readonly LexiconFile[],
  literals: readonly string[],
  { literal, id }: Ids,
): Lexicon['phrases'] {
  const actions: PhraseAction[] = [];
  const patterns: CompiledPattern[] = [];
  const take = (phrase: string, act: (on: number | null) => PhraseAction) => {
    const places = parsePattern(sideBySide(phrase)).flat();
    const starred = places.findIndex(({ anyOf }) => anyOf.some((word) => word.endsWith('*')));
    const owner = actions.push(act(starred < 0 ? null : starred)) - 1;
    patterns.push({ owner, places: places.map((item) => placeOf(withoutStar(item), literal, id)) });
  };
  for (const file of files) {
    for (const idiom of file.idioms) take(idiom, (on) => ({ mask: true, on }));
    for (const [group, list] of Object.entries(file.words))
      for (const word of list.filter(isPhrase)) take(word, (on) => ({ concept: id(`@${group}`), on }));
    for (const [country, names] of Object.entries(file.countries))
      for (const name of names.filter(isPhrase)) take(name, () => ({ country }));
  }
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

const placeOf = ({ anyOf, gap }: Item, literal: Id, id: Id) => ({
  gap,
  concepts: anyOf.map((name) => (/^[@#?]|_/.test(name) ? id(name) : literal(name))),
});

function compileSigns(signs: NamedSign[], { literal, id }: Ids): Lexicon['signs'] {
  const compiled = signs.map((sign) =>
    sign.when.flatMap(parsePattern).map((items) => items.map((item) => placeOf(item, literal, id))),
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
              .flatMap((item) => placeOf(item, literal, id).concepts),
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

function reportUnknownGroups(signs: readonly NamedSign[], groups: ReadonlySet<string>, problems: string[]): void {
  for (const sign of signs) {
    for (const name of [...sign.when, ...sign.unless].flatMap((text) => text.match(/@[a-z0-9-]+/g) ?? [])) {
      if (!groups.has(name.slice(1)) && !name.startsWith('@country-'))
        problems.push(`${sign.id}: no group of words is called ${name}`);
    }
  }
}

function reportUnknownSigns(files: readonly LexiconFile[], signs: readonly NamedSign[], problems: string[]): void {
  const names = new Set(signs.map((sign) => sign.name));
  for (const { name, all, some } of files.flatMap((file) => file.combinations)) {
    for (const part of [...all, ...some])
      if (!names.has(part)) problems.push(`combination ${name}: no sign is called ${part}`);
  }
}
