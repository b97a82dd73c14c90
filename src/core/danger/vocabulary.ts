import { type Form, formsOfRoot, formsOfWord, type Voice } from './affixes.ts';
import { skeletonOf, typoKeysOf } from './typos.ts';

/** What the readers know of one written form. */
export interface Entry {
  lemma: string;
  voice: Voice;
  /** Verb groups it belongs to. */
  groups: readonly string[];
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
  const entry = entries();
  const learn = (form: Form, group: string): void => learnIn(forms, entry, form, group);
  const learnQuietly = (word: string, tails?: string[]): void => learnQuietlyIn(forms, entry, word, tails);
  const everyday = new Set(plain);
  for (const [group, word] of words) learn({ written: word, lemma: word, voice: 'base' }, group);
  for (const [group, root] of roots) {
    for (const form of formsOfRoot(root)) {
      if (!everyday.has(form.written) && !except.has(`${group} ${form.written}`)) learn(form, group);
    }
  }
  for (const word of everyday) learnQuietly(word, ['']);
  for (const [group, word] of words) for (const form of formsOfWord(word)) learn(form, group);
  for (const word of [...everyday, ...literals]) learnQuietly(word, ['']);
  for (const word of [...everyday, ...literals]) if (word.length >= SHORTEST_CLITIC_HOST) learnQuietly(word);
  return { forms, ...indexMisspellings(forms) };
}

/** Shorter words with an ending look like other words: ke + na is kena. */
const SHORTEST_CLITIC_HOST = 4;

type EntryOf = (lemma: string, voice: Voice, groups: readonly string[]) => Entry;

/** Half a million forms are of ten thousand entries: equal ones are one object, which takes a third of the memory. */
function entries(): EntryOf {
  const known = new Map<string, Entry>();
  return (lemma, voice, groups) => {
    const key = `${lemma} ${voice} ${groups.join()}`;
    const entry = known.get(key) ?? { lemma, voice, groups };
    known.set(key, entry);
    return entry;
  };
}

/** The first reading of a form stays; another group joins it only when it is the same word. */
function learnIn(forms: Map<string, Entry>, entry: EntryOf, { written, lemma, voice }: Form, group: string): void {
  const known = forms.get(written);
  if (!known) forms.set(written, entry(lemma, voice, [group]));
  else if (known.lemma === lemma && !known.groups.includes(group))
    forms.set(written, entry(lemma, known.voice, [...known.groups, group]));
}

/** A word of no group; `tails` narrows what may cling to it. */
function learnQuietlyIn(forms: Map<string, Entry>, entry: EntryOf, word: string, tails?: string[]): void {
  for (const { written, lemma, voice } of formsOfWord(word)) {
    const allowed = !tails || tails.includes(written.slice(word.length));
    if (allowed && !forms.has(written)) forms.set(written, entry(lemma, voice, []));
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
