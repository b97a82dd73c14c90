import { SCALE_WORDS } from './number-words.ts';
import type { OfficerWords } from './officer-words.ts';

/** Turns a typed word into the word the rules know, or leaves it. */
export type Spell = (word: string) => string;

const FROM_LENGTH = 5;

// Javanese and spoken endings of the same word: diteruske, terusin, kabare.
const SUFFIXES: readonly [RegExp, string][] = [
  [/(?:aken|ake|ken|ke|no|in)$/, 'kan'],
  [/(?:ipun|ne|e)$/, 'nya'],
  [/(?:nya|ne|e)$/, ''],
];

/** One letter lost, added, doubled or swapped with its neighbour; from 7 letters on also one replaced. */
function oneSlip(typed: string, known: string): boolean {
  if (typed[0] !== known[0] || Math.abs(typed.length - known.length) > 1) return false;
  let at = 1;
  while (at < typed.length && typed[at] === known[at]) at += 1;
  const [rest, right] = [typed.slice(at), known.slice(at)];
  if (rest.slice(1) === right || rest === right.slice(1)) return true;
  if (rest.slice(2) === right.slice(2) && rest[0] === right[1] && rest[1] === right[0]) return true;
  return known.length >= 7 && rest.slice(1) === right.slice(1);
}

const ruleWords = ({ commands, groups }: OfficerWords): string[] =>
  [...commands.flatMap(({ when, unless }) => [...when, ...unless]), ...Object.values(groups).flat()].flatMap(
    (phrase) => phrase.match(/(?<![<\p{L}])[\p{L}\d]{2,}(?![>\p{L}*])/gu) ?? [],
  );

const numberWords = ({ numbers: { digits, ...lists } }: OfficerWords): string[] =>
  [...Object.values(digits), ...Object.values(lists)].flat();

/** A speller from the files: abbreviations and dialect by table, drawn-out letters (`siaaap`), and one slip in a word of 5 letters or more when only one rule word is that near. */
export function createSpell(words: OfficerWords): Spell {
  const table = new Map(Object.entries(words.spelling).flatMap(([right, typed]) => typed.map((word) => [word, right])));
  const vocabulary = new Set([...Object.keys(words.spelling), ...ruleWords(words)]);
  const lists = [words.not_typos, words.fillers, words.talk, words.splitters, numberWords(words), SCALE_WORDS];
  const known = new Set([...vocabulary, ...lists.flat()]);
  const targets = [...vocabulary].filter((word) => word.length >= FROM_LENGTH);
  const look = (word: string): string | undefined => table.get(word) ?? (known.has(word) ? word : undefined);
  const slip = (word: string): string | undefined => {
    if (word.length < FROM_LENGTH - 1) return undefined;
    const near = targets.filter((target) => oneSlip(word, target)).map((target) => table.get(target) ?? target);
    return new Set(near).size === 1 ? near[0] : undefined;
  };
  const dialect = (word: string): string | undefined =>
    SUFFIXES.flatMap(([ending, right]) => (ending.test(word) ? [word.replace(ending, right)] : []))
      .map(look)
      .find((found) => found !== undefined);
  return (word) =>
    look(word) ?? look(undrawn(word, 2)) ?? look(undrawn(word, 1)) ?? dialect(word) ?? slip(undrawn(word, 2)) ?? word;
}

const undrawn = (word: string, keep: number): string =>
  word.replace(/(\p{L})\1+/gu, (run, letter: string) => (keep === 1 || run.length > 2 ? letter : run));
