import { judgeNumber } from './judge-number.ts';
import type { NumberWords } from './number-sets.ts';
import type { Candidate, Read } from './read.ts';
import type { Spell } from './spell.ts';
import { spokenDigits } from './spoken-digits.ts';
import type { Token } from './tokenise.ts';

/** `refs`: the distinct case numbers, in order; `unreadable`: one is meant and cannot be read. */
export type Found = { tokens: Read[]; refs: string[]; unreadable: boolean };

const LOOKS_LIKE_DIGITS = /^(?=.*\d)(?=.*[oil])[\doil]{3,8}$/;

/** `4 0 7 1 1` as one number. */
function joinDigits(tokens: readonly Read[]): Read[] {
  const joined: Read[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    const spaced = last?.kind === 'number' && last.end - last.start === 2 * last.text.length - 1;
    if (spaced && /^\d$/.test(token.text) && /^\d+$/.test(last.text))
      joined[joined.length - 1] = { ...last, text: last.text + token.text, end: token.end };
    else joined.push(token);
  }
  return joined;
}

/** Those named as cases where any is, else all that may be one. */
function meant(candidates: readonly Candidate[], known: ReadonlySet<string>): Candidate[] {
  const held = candidates.filter(({ digits }) => known.has(digits));
  if (held.length > 0) return held;
  const named = new Set(candidates.filter(({ strength }) => strength > 0).map(({ digits }) => digits));
  return named.size > 0 ? candidates.filter(({ digits }) => named.has(digits)) : [...candidates];
}

/** Reads which numbers of a message are case numbers, by the words around them; numbers of `known` cases always are. */
export const createFindRefs =
  (numbers: NumberWords, spell: Spell) =>
  (raw: readonly Token[], known: ReadonlySet<string>): Found => {
    const spelt = raw.map((token): Read => {
      const unreadable = token.kind === 'odd' && LOOKS_LIKE_DIGITS.test(token.text);
      return { ...token, word: spell(token.text), ref: null, unreadable };
    });
    const tokens = spokenDigits(joinDigits(spelt), numbers);
    const found = meant(
      tokens.flatMap((_token, at) => judgeNumber({ tokens, at, numbers, known }) ?? []),
      known,
    );
    const digitsAt = new Map(found.map(({ at, digits }) => [at, digits]));
    return {
      tokens: tokens.map((token, at) => ({ ...token, ref: digitsAt.get(at) ?? null })),
      refs: [...new Set(digitsAt.values())],
      unreadable: tokens.some(({ unreadable }) => unreadable),
    };
  };
