import type { Lexicon } from './compile-lexicon.ts';
import type { Mark } from './lexicon-schema.ts';
import type { Found, Reading } from './reading.ts';
import type { Token } from './token.ts';

/** How a sign stands in its message: as a fact, or as one of the ways in which it is none. */
export type Standing = 'plain' | 'past' | 'question' | 'hypothetical' | 'story' | 'negated' | 'retracted';

/** Says for each found sign whether it is a fact now. */
export function createStanding(lexicon: Lexicon) {
  const negation = lexicon.concept('@tidak');
  const seeThrough = lexicon.concept('@tembus');

  return (one: Found, reading: Reading): Standing => {
    const { sign } = one;
    if (has(reading, 'retracted')) return 'retracted';
    if (has(reading, 'story') && !has(reading, 'plea')) return 'story';
    if (sign.stands) return standingAlone(one, reading);
    if (isNegated(one, reading.tokens)) return 'negated';
    if (has(reading, 'real')) return isPast(one, reading) ? 'past' : 'plain';
    if (isHypothetical(one, reading)) return 'hypothetical';
    if (has(reading, 'question') && !has(reading, 'present')) return 'question';
    return isPast(one, reading) ? 'past' : 'plain';
  };

  /** A "tidak" before the sign, or inside it unless the sign or a phrase of it asks for one: "tidak sadar" denies nothing. */
  function isNegated({ sign, first, last }: Found, tokens: readonly Token[]): boolean {
    const owns = lexicon.signs.negates.has(sign.id);
    const from = (at: number) => tokens[at]?.phraseFrom ?? at;
    return negatedBefore(from(first), tokens) || (!owns && negatedBefore(from(last), tokens));
  }

  /** "Tidak pernah angkat telepon" tells of no time that is over. */
  function isPast(one: Found, reading: Reading): boolean {
    if (has(reading, 'present')) return false;
    if (has(reading, 'ended')) return true;
    const pasts = (reading.marks.get('past') ?? []).filter((mark) => !isNegated(mark, reading.tokens));
    return pasts.some((mark) => Math.abs(mark.first - one.first) <= 10 || Math.abs(mark.last - one.last) <= 10);
  }

  function negatedBefore(end: number, tokens: readonly Token[]): boolean {
    for (let i = end - 1; i >= Math.max(0, end - REACH_OF_NOT); i -= 1) {
      const token = tokens[i];
      if (!token || (tokens[end]?.at ?? 0) - token.at > end - i) return false;
      if (token.concepts.includes(negation)) return true;
      if (!token.concepts.includes(seeThrough)) return false;
    }
    return false;
  }
}

const has = ({ marks }: Reading, mark: Mark): boolean => (marks.get(mark)?.length ?? 0) > 0;
const REACH_OF_IF = 3;
/** Only across small words: "nggak ada satupun dari kami yang pernah diancam". */
const REACH_OF_NOT = 7;

/** "kalau dipukul lapor ke mana" is a question; "kalau salah sedikit saya dipukul" is a life. */
function isHypothetical(one: Found, reading: Reading): boolean {
  const asks = has(reading, 'asks');
  return (reading.marks.get('hypothetical') ?? []).some(({ sign, last }) => {
    const gap = (reading.tokens[one.first]?.at ?? 0) - (reading.tokens[last]?.at ?? 0);
    return gap > 0 && (sign.weight > 1 || (asks && gap <= REACH_OF_IF));
  });
}

/** What says all by itself is no fact only after a "seandainya", or when it was long ago and is over; dying always is. */
function standingAlone({ sign, first }: Found, reading: Reading): Standing {
  if (sign.category === 'self_harm' || has(reading, 'real')) return 'plain';
  const supposed = (reading.marks.get('hypothetical') ?? []).some((mark) => mark.sign.weight > 1 && mark.last < first);
  if (supposed && has(reading, 'asks')) return 'hypothetical';
  return has(reading, 'past') && has(reading, 'ended') && !has(reading, 'present') ? 'past' : 'plain';
}
