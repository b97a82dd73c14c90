import type { Entry } from './forms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How the things a pattern can ask for are numbered. */
export type Concepts = ReturnType<typeof createConcepts>;

/** Numbers the things a pattern can ask for: a group, a group in one voice, a word, a number, a question mark. */
export function createConcepts(vocabulary: Vocabulary, abbreviations: ReadonlyMap<string, string[]>) {
  const ids = new Map<string, number>();
  const kept = new Map<Entry, number[]>();
  const groupNames = new Map<number, string>();

  const id = (name: string): number => {
    const known = ids.get(name);
    if (known !== undefined) return known;
    if (/^@[^/]+$/.test(name)) groupNames.set(ids.size, name.slice(1));
    ids.set(name, ids.size);
    return ids.size - 1;
  };
  /** A pattern may say `tak` or `pake`: it means what the abbreviation list opens it to. */
  const literal = (word: string): number => {
    const [full = word, ...more] = abbreviations.get(word) ?? [];
    const meant = more.length > 0 ? word : full;
    return id(`=${vocabulary.forms.get(meant)?.lemma ?? meant}`);
  };

  for (const group of vocabulary.groups) id(`@${group}`);
  const number = id('#');
  const question = id('?');
  function of(lemma: string, entry: Entry | undefined): number[] {
    if (!entry) return /^\d/.test(lemma) ? [number] : lemma === '?' ? [question] : [];
    const known = kept.get(entry) ?? list(lemma, entry);
    kept.set(entry, known);
    return [...known];
  }
  const list = (lemma: string, { groups, voice }: Entry): number[] => {
    const named = [
      ...(/^\d/.test(lemma) ? ['#'] : []),
      `=${lemma}`,
      ...groups.flatMap((group) => [`@${group}`, `@${group}/${voice}`]),
    ];
    return named.flatMap((name) => ids.get(name) ?? []);
  };
  /** The group a number stands for, without its voice; undefined for words. */
  const groupOf = (concept: number): string | undefined => groupNames.get(concept);
  return { id, literal, of, groupOf };
}
