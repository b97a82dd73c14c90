import type { Lexicon } from './compile-lexicon.ts';
import type { Mark } from './lexicon-schema.ts';
import { createNegated } from './negated.ts';
import { createOver } from './over.ts';
import { createOwnLife } from './own-life.ts';
import type { Found, Reading } from './reading.ts';
import { createSupposed, standingAlone } from './supposed.ts';

/** How a sign stands in its message: as a fact, or as one of the ways in which it is none. */
export type Standing = 'plain' | 'past' | 'question' | 'hypothetical' | 'story' | 'negated' | 'retracted';

/** Says for each found sign whether it is a fact now. */
export function createStanding(lexicon: Lexicon): (one: Found, reading: Reading) => Standing {
  const { isNegated, marked } = createNegated(lexicon);
  const isOver = createOver(lexicon);
  const isOwnLife = createOwnLife(lexicon);
  const isSupposed = createSupposed(lexicon);

  return (one, reading) => {
    const has = (mark: Mark): boolean => reading.marks.has(mark);
    if (has('retracted')) return 'retracted';
    if (marked(reading, 'story').length > 0 && !has('plea') && !isOwnLife(one, reading)) return 'story';
    if (one.sign.stands) return standingAlone(one, reading);
    if (isNegated(one, reading.tokens)) return 'negated';
    if (has('real')) return isOver(one, reading) ? 'past' : 'plain';
    if (isSupposed(one, reading)) return 'hypothetical';
    if (has('question') && !has('present') && !isOwnLife(one, reading)) return 'question';
    return isOver(one, reading) ? 'past' : 'plain';
  };
}
