import { names, typedWords } from './find-need.ts';
import type { Directory } from './read-directory.ts';
import type { Service } from './schema.ts';

/** Services that her words ask for by name: "nomor bp2mi". */
export function findNamed(words: string, { countries }: Directory): Service[] {
  const typed = typedWords(words);
  const all = [...countries.values()].flatMap(({ services }) => services);
  return all.filter(({ called = [] }) => called.some((phrase) => names(typed, phrase)));
}
