import { stemsOfRoot } from './affixes.ts';
import { Forms, type FormsSource } from './forms.ts';
import { skeletonOf, typoKeysOf } from './typos.ts';

/** Every written form the lexicon knows, with two indexes for what is mistyped. */
export interface Vocabulary {
  forms: Forms;
  /** All names of groups. */
  groups: ReadonlySet<string>;
  typos: Map<string, string>;
  skeletons: Map<string, string>;
}

export function createVocabulary(source: FormsSource): Vocabulary {
  const forms = new Forms(source);
  const groups = new Set([...source.words, ...source.roots].map(([group]) => group));
  return { forms, groups, ...indexMisspellings(forms, source) };
}

const SHORTEST_TYPO = 6;
const SHORTEST_SKELETON = 3;

/** Words as they stand in a dictionary, in the order in which they are taken. */
function lemmas({ plain, words, roots, except, literals }: FormsSource): string[] {
  const everyday = new Set(plain);
  const ofRoots = roots.flatMap(([group, root]) =>
    stemsOfRoot(root)
      .filter(({ stem, lemma }) => stem === lemma && !everyday.has(stem) && !except.has(`${group} ${stem}`))
      .map(({ stem }) => stem),
  );
  return [...words.map(([, word]) => word), ...ofRoots, ...everyday, ...literals];
}

function indexMisspellings(forms: Forms, source: FormsSource): Pick<Vocabulary, 'typos' | 'skeletons'> {
  const typos = new Map<string, string>();
  const skeletons = new Map<string, string>();
  for (const word of new Set(lemmas(source))) {
    const entry = forms.get(word);
    if (entry?.lemma !== word || isShortPlace(word, entry.groups)) continue;
    if (word.length >= SHORTEST_TYPO) for (const key of typoKeysOf(word)) setOnce(typos, key, word);
    const skeleton = skeletonOf(word);
    if (skeleton.length >= SHORTEST_SKELETON && !takesTheFact(entry.groups)) setOnce(skeletons, skeleton, word);
  }
  return { typos, skeletons };
}

/** A short place name is one slip from many words: dalan is no Dalian. */
export const isShortPlace = (word: string, groups: readonly string[]) =>
  word.length < 8 && groups.some((group) => group.startsWith('country-'));

/** What makes a story or a supposition of all that is told beside it. */
const NO_FACT: readonly string[] = ['cerita', 'misal', 'tanya-umum', 'dulu'];
/** It must be written, never guessed from consonants: "ksh" is no "kisah". */
const takesTheFact = (groups: readonly string[]) => groups.some((group) => NO_FACT.includes(group));

function setOnce(map: Map<string, string>, key: string, value: string): void {
  if (!map.has(key)) map.set(key, value);
}
