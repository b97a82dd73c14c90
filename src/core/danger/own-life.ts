import type { Category } from './assessment.ts';
import type { Lexicon } from './compile-lexicon.ts';
import type { Found, Reading } from './reading.ts';
import type { Token } from './token.ts';

/** Troubles of a body. */
export const OF_THE_BODY: readonly Category[] = [
  'trafficking',
  'sexual_violence',
  'physical_violence',
  'confinement',
  'illness_accident',
  'food_denied',
  'stranded',
];

/** What is done to a body: paid wages and an ended contract end none of it. */
export const isOfTheBody = ({ sign }: Found): boolean =>
  sign.category !== undefined && OF_THE_BODY.includes(sign.category);

/** How far behind what is done "saya" may stand: "jambak rambut saya". */
const OBJECT = 2;

/**
 * Whether a sign tells what is done to the writer or her own: "saya ditampar", "mukul saya", "anak saya disiksa".
 * A film or a class she names beside it makes no story of that; a dream and a game do.
 */
export function createOwnLife(lexicon: Lexicon): (one: Found, reading: Reading) => boolean {
  const self = lexicon.concept('@saya');
  const small = lexicon.concept('@tembus');
  const unreal = lexicon.concept('@khayalan');
  const is = (token: Token | undefined, concept: number) => token?.concepts.includes(concept) ?? false;

  return (one, { tokens }) => {
    const { sign, first, last } = one;
    if (sign.danger !== 'now' || !isOfTheBody(one) || tokens.some((token) => is(token, unreal))) return false;
    const near = tokens.slice(Math.max(0, first - 2), first).reverse();
    if (is(near[0], self) || (is(near[0], small) && is(near[1], self))) return true;
    const reach = /^(?:di|ter)/.test(tokens[last]?.lemma ?? '') ? 0 : OBJECT;
    const end = (tokens[last]?.at ?? 0) + reach;
    return tokens.slice(first, last + reach + 1).some((token) => token.at <= end && is(token, self));
  };
}
