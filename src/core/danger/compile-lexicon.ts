import { checkLexicon, type ReadFile } from './check-lexicon.ts';
import { compilePhrases, type Phrases } from './compile-phrases.ts';
import { compileSigns, type NamedSign, type Signs } from './compile-signs.ts';
import { createConcepts } from './concepts.ts';
import type { Combination, LexiconFile, Sign } from './lexicon-schema.ts';
import { fieldWords, isPhrase, literalsOf, sourceOf, wordsIn } from './lexicon-words.ts';
import type { Model } from './model.ts';
import type { Spelling } from './spelling.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** The word lists made ready: spelling, phrases, signs, and how concepts are numbered. */
export interface Lexicon {
  spelling: Spelling;
  phrases: Phrases;
  signs: Signs;
  combinations: Combination[];
  /** What a word is about, by its lemma. */
  fields: Map<string, string[]>;
  /** The small model, when its weights are there: a second opinion, never the only one. */
  model: Model | null;
  concept(name: string): number;
  groupOf(concept: number): string | undefined;
}

/** Joins the files into one lexicon; what does not fit together is added to `problems`. */
export function compileLexicon(parsed: readonly ReadFile[], problems: string[]): Lexicon {
  const files = parsed.map(({ file }) => file);
  const signs = parsed.flatMap(({ path, file }) => file.signs.map((sign) => named(sign, path, file)));
  const vocabulary = createVocabulary(sourceOf(files, signs));
  problems.push(...checkLexicon(parsed, signs));
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
    fields: fieldsOf(files, vocabulary, abbreviations),
    model: null,
    concept: concepts.id,
    groupOf: concepts.groupOf,
  };
}

function named(sign: Sign, path: string, file: LexiconFile): NamedSign {
  const base = path.replace(/^.*\//, '').replace(/\.ya?ml$/, '');
  const category = sign.category ?? (sign.mark || sign.intent ? undefined : file.category);
  const unless = sign.unless.map((words) => words.replaceAll(' ', '_'));
  return { ...sign, unless, id: `${base}/${sign.name}`, ...(category ? { category } : {}) };
}

function fieldsOf(files: readonly LexiconFile[], { forms }: Vocabulary, abbreviations: Map<string, string[]>) {
  const fields = new Map<string, string[]>();
  for (const [field, word] of fieldWords(files).filter(([, word]) => !isPhrase(word))) {
    const [full = word, ...more] = abbreviations.get(word) ?? [];
    const lemma = forms.get(more.length > 0 ? word : full)?.lemma ?? word;
    const known = fields.get(lemma) ?? [];
    if (!known.includes(field)) fields.set(lemma, [...known, field]);
  }
  return fields;
}

function abbreviationsOf(files: readonly LexiconFile[]): Map<string, string[]> {
  const pairs = files.flatMap((file) => Object.entries(file.abbreviations));
  return wordLists(pairs.flatMap(([full, short]) => short.map((variant) => [variant, full] as const)));
}

const wordLists = (pairs: Iterable<readonly [string, string]>) =>
  new Map([...pairs].map(([key, text]) => [key, wordsIn(text)] as const));
