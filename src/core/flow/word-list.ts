import { z } from 'zod';

const listed = z.union([z.string(), z.strictObject({ word: z.string(), instead: z.string().optional() })]);

/** Words as data: `words:` says which list it is; of given names it is what is taken out of a list that others read. */
export const wordListSchema = z.strictObject({
  words: z.enum(['forbidden', 'exposing', 'jargon', 'given_names']),
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

/** Words a text must not hold, and given names in small letters. */
export type WordLists = Readonly<Record<Refused, readonly ListedWord[]>> & { names: ReadonlySet<string> };
type Refused = Exclude<z.infer<typeof wordListSchema>['words'], 'given_names'>;

/** All files together, by list. */
export function wordLists(files: readonly z.infer<typeof wordListSchema>[]): WordLists {
  const listOf = (name: Refused | 'given_names') =>
    files.filter(({ words }) => words === name).flatMap(({ list }) => list);
  const of = (name: Refused) => listOf(name).map(listedWord);
  const names = new Set(listOf('given_names').map((one) => (typeof one === 'string' ? one : one.word).toLowerCase()));
  return { forbidden: of('forbidden'), exposing: of('exposing'), jargon: of('jargon'), names };
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
