import { z } from 'zod';

const listed = z.union([z.string(), z.strictObject({ word: z.string(), instead: z.string().optional() })]);

/** Words that a text must not hold, as data: `words:` says which list it is. */
export const wordListSchema = z.strictObject({
  words: z.enum(['forbidden', 'exposing', 'jargon']),
  about: z.string().optional(),
  list: z.array(listed).max(500),
});

/** A word of a list, ready to be looked for. */
export interface ListedWord {
  word: string;
  /** What to say instead, in Indonesian. */
  instead: string | null;
  pattern: RegExp;
}

/** The three lists. */
export type WordLists = Readonly<Record<z.infer<typeof wordListSchema>['words'], readonly ListedWord[]>>;

/** All files together, by list. */
export function wordLists(files: readonly z.infer<typeof wordListSchema>[]): WordLists {
  const of = (name: keyof WordLists) =>
    files.filter(({ words }) => words === name).flatMap(({ list }) => list.map(listedWord));
  return { forbidden: of('forbidden'), exposing: of('exposing'), jargon: of('jargon') };
}

/** One word as it is looked for. */
export function listedWord(entry: z.infer<typeof listed>): ListedWord {
  const { word, instead = null } = typeof entry === 'string' ? { word: entry } : entry;
  return { word, instead, pattern: patternOf(word) };
}

/** Whole words in any case, with what Indonesian hangs on them: majikannya, majikanku, majikan-majikan. */
function patternOf(word: string): RegExp {
  const escaped = word
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?:nya|ku|mu|lah|kah|pun)?(?![\\p{L}\\p{N}])`, 'iu');
}
