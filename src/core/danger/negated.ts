import type { Lexicon } from './compile-lexicon.ts';
import type { Mark } from './lexicon-schema.ts';
import type { Found, Reading } from './reading.ts';
import type { Token } from './token.ts';

/** Only across small words: "nggak ada satupun dari kami yang pernah diancam". */
const REACH_OF_NOT = 7;

/** What a "tidak" denies. */
export function createNegated(lexicon: Lexicon) {
  const negation = lexicon.concept('@tidak');
  const seeThrough = lexicon.concept('@tembus');

  /** A "tidak" before the sign, or inside it unless the sign or a phrase of it asks for one: "tidak sadar" denies nothing. */
  function isNegated({ sign, first, last }: Found, tokens: readonly Token[]): boolean {
    const owns = lexicon.signs.negates.has(sign.id);
    const from = (at: number) => tokens[at]?.phraseFrom ?? at;
    return negatedBefore(from(first), tokens) || (!owns && negatedBefore(from(last), tokens));
  }

  /** "Belum pernah sehari pun saya tidak dipukul": two of them deny nothing; one said twice is one. */
  function negatedBefore(end: number, tokens: readonly Token[]): boolean {
    const nots: number[] = [];
    for (let i = end - 1; i >= Math.max(0, end - REACH_OF_NOT); i -= 1) {
      const token = tokens[i];
      if (!token || (tokens[end]?.at ?? 0) - token.at > end - i) break;
      if (token.concepts.includes(negation)) nots.push(i);
      else if (!token.concepts.includes(seeThrough)) break;
    }
    return nots.filter((at) => !nots.includes(at + 1)).length % 2 === 1;
  }

  /** The marks that stand: "this is no film" makes no film of it, "tidak pernah angkat telepon" tells of no time that is over. */
  function marked({ marks, tokens }: Reading, mark: Mark): Found[] {
    return (marks.get(mark) ?? []).filter((one) => !isNegated(one, tokens));
  }

  return { isNegated, marked };
}
