import type { Whereabouts } from './assessment.ts';
import { isInCompanyName } from './company-name.ts';
import type { Lexicon } from './compile-lexicon.ts';
import { isBeforeDeparture, isFlag, isNotReached, isOfThisMoment, isOver, isReached } from './not-there.ts';
import type { Reading } from './reading.ts';
import type { Token } from './token.ts';

/** What a message says of countries: the one she is in or goes to, and the one where she is, if her words say so. */
export interface Countries {
  country: string | null;
  whereabouts: Whereabouts | null;
}

type Named = Reading['countries'][number];

/** How far before a country a word may stand that leads to it, and one that brings somebody there. */
const LED = 2;
const MOVED = 5;

/**
 * The country the person is in or goes to: the last one moved to, else the first one named with "di", else the first.
 * Where she is, is read more narrowly: no flag, no nationality, nowhere that she only wants to go to or comes from.
 */
export function createCountryReader(lexicon: Lexicon) {
  const to = lexicon.concept('@ke-negara');
  const at = lexicon.concept('@di-negara');
  const from = lexicon.concept('@dari-negara');
  const people = lexicon.concept('@bangsa');
  const moved = lexicon.concept('@pindah-negara');

  return ({ tokens, countries, marks }: Reading): Countries => {
    const real = countries
      .filter((one, _i, all) => !all.some((o) => isWithin(one, o)) && !isInCompanyName(tokens, one.first))
      .sort((a, b) => a.first - b.first);
    const near = (index: number, reach: number) =>
      tokens.slice(Math.max(0, index - reach), index).flatMap(({ concepts }) => concepts);
    const ledBy = ({ first }: Named, ...leads: number[]) => near(first, LED).some((one) => leads.includes(one));
    const isMoved = (one: Named) => ledBy(one, to) && near(one.first, MOVED).includes(moved);
    if (marks.has('story') && !marks.has('plea')) return { country: null, whereabouts: null };
    const isPlain = (one: Named) => !ledBy(one, from, people);
    const choose = (of: readonly Named[]): Named | undefined =>
      of.findLast(({ first, last }) => isAlone(tokens, first, last)) ??
      of.filter(isMoved).at(-1) ??
      of.find((one) => ledBy(one, at)) ??
      of.findLast((one) => ledBy(one, to)) ??
      of.find(isPlain);
    const waits = isBeforeDeparture(tokens);
    const isThere = (one: Named): boolean => {
      if (isOver(tokens, one.first) || (ledBy(one, to) && isAllButOne(tokens, one))) return false;
      if (near(one.first, 1).includes(at)) return true;
      if (!isPlain(one) || isFlag(tokens, one.first)) return false;
      return ledBy(one, at) || isReached(tokens, one.first) || (!waits && !isNotReached(tokens, one.first));
    };
    const there = choose(real.filter(isThere));
    const now = there !== undefined && (isMoved(there) || isOfThisMoment(tokens));
    return {
      country: (choose(real) ?? real[0])?.code ?? null,
      whereabouts: there ? { country: there.code, now } : null,
    };
  };
}

/** "Ke hongkong", and a word at most: where somebody wants to go, and nothing says that she is there. */
const isAllButOne = ({ length }: readonly Token[], { first, last }: Named): boolean =>
  first === 1 && length - last <= 2;

const isWithin = (one: Named, other: Named): boolean =>
  other.last - other.first > one.last - one.first && other.first <= one.first && other.last >= one.last;

/** A sentence that is only a place answers "where are you" by itself. */
const isAlone = (tokens: readonly Token[], first: number, last: number): boolean =>
  tokens[first - 1] !== undefined &&
  tokens[first - 1]?.sentence !== tokens[first]?.sentence &&
  tokens[last + 1]?.sentence !== tokens[last]?.sentence;
