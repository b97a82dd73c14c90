import type { FormsSource } from './forms.ts';
import type { LexiconFile, Sign } from './lexicon-schema.ts';
import { parsePattern } from './pattern.ts';

/** More than one word. */
export const isPhrase = (text: string) => text.includes(' ');
/** The words of a phrase. */
export const wordsIn = (text: string) => text.split(/\s+/);

/** Every word the files know, by the way it is known. */
export function sourceOf(files: readonly LexiconFile[], signs: readonly Sign[]): FormsSource {
  const members = (kind: 'roots' | 'words') =>
    files.flatMap((file) =>
      Object.entries(file[kind]).flatMap(([group, list]) => list.map((word) => [group, word] as const)),
    );
  const fields = fieldWords(files).map(([, word]) => word);
  const phrases = [...members('words').map(([, word]) => word), ...fields, ...files.flatMap(allPhrases)].filter(
    isPhrase,
  );
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
      ...fields.filter((word) => !isPhrase(word)),
      ...phrases
        .flatMap(wordsIn)
        .flatMap((word) => word.replace('*', '').split('|'))
        .filter((word) => /^[a-z0-9]/.test(word)),
    ],
  };
}

/** The bare words of all patterns; `tidak_jadi` is a phrase inside an alternative. */
export const literalsOf = (signs: readonly Sign[]): string[] =>
  signs
    .flatMap((sign) => [...sign.when, ...sign.unless])
    .flatMap((pattern) => parsePattern(pattern).flat())
    .flatMap((item) => item.anyOf)
    .filter((word) => /^[a-z0-9]/.test(word));

/** The words of the fields, each with its field, named so that no pattern can ask for it by chance. */
export const fieldWords = (files: readonly LexiconFile[]): [field: string, word: string][] =>
  files.flatMap(({ fields }) =>
    Object.entries(fields).flatMap(([field, list]) => list.map((word): [string, string] => [`medan-${field}`, word])),
  );

const allPhrases = (file: LexiconFile) => [...file.idioms, ...Object.values(file.countries).flat()];

const countryWords = (files: readonly LexiconFile[]) =>
  files.flatMap((file) =>
    Object.entries(file.countries).flatMap(([code, names]) =>
      names.filter((name) => !isPhrase(name)).map((name) => [`country-${code}`, name] as const),
    ),
  );
