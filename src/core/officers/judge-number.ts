import type { NumberWords } from './number-sets.ts';
import type { Candidate, Read } from './read.ts';

/** One token of a message and what is known for judging it. */
export type Place = { tokens: readonly Read[]; at: number; numbers: NumberWords };

const LENGTH = /^[1-9]\d{2,7}$/;
const YEAR = /^(19[5-9]\d|20[0-4]\d)$/;
const ROUND = /^\d{2,}0{4,}$|^\d{3,}000$/;

const before = ({ tokens, at }: Place, over: (word: string) => boolean): number => {
  let here = at - 1;
  while (tokens[here]?.kind === 'word' && over(tokens[here]?.word ?? '')) here -= 1;
  return here;
};

/** 2 when a case word, a command or the beginning stands before it, 1 after a break, 0 elsewhere. */
export function strength(place: Place): Candidate['strength'] {
  const { tokens, at, numbers } = place;
  if (numbers.case_words.has(tokens[at - 1]?.word ?? '')) return 2;
  if (tokens[at - 2]?.kind === 'number' && numbers.joins.has(tokens[at - 1]?.word ?? ''))
    return strength({ ...place, at: at - 2 });
  const owner = tokens[before(place, (word) => numbers.bridges.has(word) || numbers.fillers.has(word))];
  if (!owner || numbers.leads.has(owner.word)) return 2;
  return owner.kind === 'break' ? 1 : 0;
}

function isClaimed(place: Place): boolean {
  const { tokens, at, numbers } = place;
  const direct = tokens[at - 1];
  if (numbers.claim_before.has(direct?.word ?? '')) return true;
  if (direct && numbers.case_words.has(direct.word) && !numbers.bridges.has(direct.word)) return false;
  return numbers.claim_before.has(tokens[before(place, (word) => numbers.bridges.has(word))]?.word ?? '');
}

function isAmount({ tokens, at, numbers }: Place, digits: string, sure: boolean): boolean {
  const after = tokens[at + 1];
  if (ROUND.test(digits)) return true;
  if (after?.kind !== 'word') return false;
  if (digits.length < 4 && numbers.people_after.has(after.word)) return true;
  return numbers.money_after.has(after.text) || (numbers.count_after.has(after.word) && !(sure && digits.length >= 4));
}

/** `0812 3456 7890` and `+966 512 345 678`. */
function isTelephone({ tokens, at }: Place): boolean {
  let first = at;
  while (tokens[first - 1]?.kind === 'number') first -= 1;
  return tokens[first - 1]?.text === '+' || (first < at && /^0|^62$/.test(tokens[first]?.text ?? ''));
}

/** The digits of a number token, `40.711` where a case may stand included; '' for anything else. */
function digitsOf({ kind, text }: Read, sure: boolean): string {
  if (kind !== 'number') return '';
  return sure && /^\d{1,3}[.-]\d{3}$/.test(text) ? text.replace(/[.-]/, '') : text;
}

/** The token as a possible case number, or null: years, amounts, hours, telephone numbers, ages and counts are none. */
export function judgeNumber(place: Place & { known: ReadonlySet<string> }): Candidate | null {
  const token = place.tokens[place.at];
  if (token?.kind !== 'number') return null;
  const sure = strength(place);
  const digits = digitsOf(token, sure === 2);
  if (place.known.has(digits)) return { at: place.at, digits, strength: 2 };
  if (!LENGTH.test(digits) || (YEAR.test(digits) && sure < 2)) return null;
  if (isClaimed(place) || isTelephone(place) || isAmount(place, digits, sure > 0)) return null;
  return { at: place.at, digits, strength: sure };
}
