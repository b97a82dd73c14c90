import type { OfficerWords } from './officer-words.ts';
import type { Spell } from './spell.ts';

type ListName = Exclude<keyof OfficerWords['numbers'], 'digits'> | 'fillers';

/** The lists of `numbers.yaml` for looking up, in known spelling. */
export type NumberWords = Record<ListName, ReadonlySet<string>> & {
  digits: Readonly<Record<string, number>>;
};

/** Builds the look-up sets once. */
export function numberSets({ numbers, fillers }: OfficerWords, spell: Spell): NumberWords {
  const set = (words: readonly string[]): ReadonlySet<string> => new Set([...words, ...words.map(spell)]);
  return {
    case_words: set(numbers.case_words),
    claim_before: set(numbers.claim_before),
    money_after: new Set(numbers.money_after),
    count_after: set(numbers.count_after),
    people_after: set(numbers.people_after),
    bridges: set(numbers.bridges),
    leads: set(numbers.leads),
    joins: set(numbers.joins),
    fillers: set(fillers),
    digits: Object.fromEntries(
      Object.entries(numbers.digits).flatMap(([digit, words]) => words.map((word) => [word, Number(digit)])),
    ),
  };
}
