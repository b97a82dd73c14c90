import type { Lexicon } from './compile-lexicon.ts';
import type { Reading } from './reading.ts';
import type { Token } from './token.ts';

/** Younger ones are mostly a mother's children at home; who works, is promised work or is taken away is older. */
const YOUNGEST = 10;
const OF_AGE = 18;
/** Words between "umur" and the number: "umur saya sekarang 16". */
const REACH = 3;

/** Whether somebody told of is not of age, by the number or the word: "umur 14", "16 years old", "di bawah umur" (S1). */
export function createChildReader(lexicon: Lexicon): (reading: Reading) => boolean {
  const age = lexicon.concept('@usia');
  const below = lexicon.concept('=bawah');
  const minor = lexicon.concept('@belum-dewasa');
  const isAge = (token: Token | undefined): boolean => token?.concepts.includes(age) ?? false;

  /** The number belongs to an age word closely behind it, or before it where that has no number of its own. */
  const ofAge = (tokens: readonly Token[], at: number): boolean => {
    const isNumber = (index: number): boolean => tokens[index]?.value !== undefined;
    if (!isNumber(at + 1) && isAge(tokens[at + 2])) return true;
    const word = tokens.slice(0, at).findLastIndex(isAge);
    const between = Array.from({ length: at - word - 1 }, (_, n) => word + 1 + n);
    return word >= at - REACH && word >= 0 && ![word - 2, word - 1, ...between].some(isNumber);
  };

  return ({ tokens }) =>
    tokens.some(({ value, concepts }, at) => {
      if (concepts.includes(minor) || (concepts.includes(below) && isAge(tokens[at + 1]))) return true;
      return value !== undefined && value >= YOUNGEST && value < OF_AGE && ofAge(tokens, at);
    });
}
