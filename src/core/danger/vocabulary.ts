import { type Form, formsOfRoot, formsOfWord, type Voice } from './affixes.ts';
import { skeletonOf, typoKeysOf } from './typos.ts';

/** What the readers know of one written form. */
export interface Entry {
  lemma: string;
  voice: Voice;
  /** Verb groups it belongs to. */
  groups: string[];
}

/** Every written form the lexicon knows, with two indexes for what is mistyped. */
export interface Vocabulary {
  forms: Map<string, Entry>;
  typos: Map<string, string>;
  skeletons: Map<string, string>;
}

export interface VocabularySource {
  /** Everyday words that belong to no group: never read as a rare form of a verb, never repaired. */
  plain: Iterable<string>;
  words: readonly (readonly [group: string, word: string])[];
  roots: readonly (readonly [group: string, root: string])[];
  /** Forms that look like a member of a group and are not, as `group form`. */
  except: ReadonlySet<string>;
  /** Words of patterns that no group knows. */
  literals: Iterable<string>;
}

/** Words are taken before roots, so that an everyday word is never read as a rare form of a verb. */
export function createVocabulary({ plain, words, roots, except, literals }: VocabularySource): Vocabulary {
  const forms = new Map<string, Entry>();
  const everyday = new Set(plain);
  for (const [group, word] of words) learn(forms, { written: word, lemma: word, voice: 'base' }, group);
  for (const [group, root] of roots) {
    for (const form of formsOfRoot(root)) {
      if (!everyday.has(form.written) && !except.has(`${group} ${form.written}`)) learn(forms, form, group);
    }
  }
  for (const word of everyday) learnQuietly(forms, word, ['']);
  for (const [group, word] of words) for (const form of formsOfWord(word)) learn(forms, form, group);
  for (const word of [...everyday, ...literals]) learnQuietly(forms, word, ['']);
  for (const word of [...everyday, ...literals]) if (word.length >= SHORTEST_CLITIC_HOST) learnQuietly(forms, word);
  return { forms, ...indexMisspellings(forms) };
}

/** Shorter words with an ending look like other words: ke + na is kena. */
const SHORTEST_CLITIC_HOST = 4;

/** The first reading of a form stays; another group joins it only when it is the same word. */
function learn(forms: Map<string, Entry>, { written, lemma, voice }: Form, group: string): void {
  const known = forms.get(written);
  if (!known) forms.set(written, { lemma, voice, groups: [group] });
  else if (known.lemma === lemma && !known.groups.includes(group)) known.groups.push(group);
}

/** A word of no group; `tails` narrows what may cling to it. */
function learnQuietly(forms: Map<string, Entry>, word: string, tails?: string[]): void {
  for (const { written, lemma, voice } of formsOfWord(word)) {
    const allowed = !tails || tails.includes(written.slice(word.length));
    if (allowed && !forms.has(written)) forms.set(written, { lemma, voice, groups: [] });
  }
}

const SHORTEST_TYPO = 6;
const SHORTEST_SKELETON = 3;

function indexMisspellings(forms: Map<string, Entry>): Pick<Vocabulary, 'typos' | 'skeletons'> {
  const typos = new Map<string, string>();
  const skeletons = new Map<string, string>();
  for (const [written, { lemma, groups }] of forms) {
    if (written !== lemma || isShortPlace(written, groups)) continue;
    if (written.length >= SHORTEST_TYPO) for (const key of typoKeysOf(written)) setOnce(typos, key, written);
    const skeleton = skeletonOf(written);
    if (skeleton.length >= SHORTEST_SKELETON) setOnce(skeletons, skeleton, written);
  }
  return { typos, skeletons };
}

/** A short place name is one slip from many words: dalan is no Dalian. */
export const isShortPlace = (word: string, groups: readonly string[]) =>
  word.length < 8 && groups.some((group) => group.startsWith('country-'));

function setOnce(map: Map<string, string>, key: string, value: string): void {
  if (!map.has(key)) map.set(key, value);
}
