import type { Lexicon } from './compile-lexicon.ts';
import type { Reading } from './reading.ts';
import type { Token } from './token.ts';

/** Whether somebody told of is not of age; `maybe`: an age or a stretch of work, "adik saya 15 tahun kerja". */
type Child = 'yes' | 'maybe' | 'no';

/** What is read of a child, and behind which words for years no stretch of time stands. */
export interface ChildRead {
  child: boolean;
  maybeChild: boolean;
  ages: ReadonlySet<number>;
}

/** Younger ones are mostly a mother's children at home; who works, is promised work or is taken away is older. */
const YOUNGEST = 10;
const OF_AGE = 18;
/** Words between "umur" and the number: "umur saya sekarang 16"; between a relative and it: "adik saya nur 15 tahun". */
const REACH = 3;

/** Whether somebody told of is not of age, by the number or the word: "umur 14", "16 years old", "di bawah umur" (S1). */
export function createChildReader(lexicon: Lexicon): (reading: Reading) => ChildRead {
  const [age, below, minor] = ['@usia', '=bawah', '@belum-dewasa'].map((name) => lexicon.concept(name));
  const [year, young, only] = ['@unit-y', '@kerabat-muda', '@baru'].map((name) => lexicon.concept(name));
  const [done, either, stretch] = ['@sesudah-umur', '@umur-atau-lama', '@lamanya'].map((name) => lexicon.concept(name));
  const is = (token: Token | undefined, concept: number | undefined): boolean =>
    concept !== undefined && (token?.concepts.includes(concept) ?? false);

  /** The number belongs to an age word closely behind it, or before it where that has no number of its own. */
  const ofAge = (tokens: readonly Token[], at: number): boolean => {
    const isNumber = (index: number): boolean => tokens[index]?.value !== undefined;
    if (!isNumber(at + 1) && is(tokens[at + 2], age)) return true;
    const word = tokens.slice(0, at).findLastIndex((token) => is(token, age));
    const between = Array.from({ length: at - word - 1 }, (_, n) => word + 1 + n);
    return word >= at - REACH && word >= 0 && ![word - 2, word - 1, ...between].some(isNumber);
  };

  /** "Adik saya 15 tahun dibawa ke malaysia": years behind a young relative, with nothing between that lasts so long. */
  const ofRelative = (tokens: readonly Token[], at: number): Child => {
    const kin = tokens.slice(0, at).findLastIndex((token) => is(token, young));
    const between = tokens.slice(kin + 1, at);
    const unit = tokens[at + 1];
    if (kin < 0 || between.length > REACH || !is(unit, year) || between.some((token) => is(token, stretch)))
      return 'no';
    const next = tokens[at + 2];
    const ends = !next || next.at - (unit?.at ?? 0) > 1;
    // "Anak 15 tahun": of whom else would it be?
    const bare = between.length === 0 && tokens[kin]?.raw === 'anak';
    if (bare || between.some((token) => is(token, only)) || ends || is(next, done)) return 'yes';
    return is(next, either) ? 'maybe' : 'no';
  };

  const told = (tokens: readonly Token[], at: number): Child => {
    const { value } = tokens[at] ?? {};
    if (is(tokens[at], minor) || (is(tokens[at], below) && is(tokens[at + 1], age))) return 'yes';
    if (value === undefined || value < YOUNGEST || value >= OF_AGE) return 'no';
    return ofAge(tokens, at) ? 'yes' : ofRelative(tokens, at);
  };

  return ({ tokens }) => {
    const all = tokens.map((_, at) => told(tokens, at));
    const child = all.includes('yes');
    const ages = new Set(all.flatMap((one, at) => (one === 'no' ? [] : [at + 1])));
    return { child, maybeChild: !child && all.includes('maybe'), ages };
  };
}
