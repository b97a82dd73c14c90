import type { Lexicon } from './compile-lexicon.ts';
import type { Found, Reading } from './reading.ts';

const REACH_OF_IF = 3;

/** "Kalau dipukul lapor ke mana" is a question; "kalau salah sedikit saya dipukul" is a life, and so is what follows each time. */
export function createSupposed(lexicon: Lexicon): (one: Found, reading: Reading) => boolean {
  const follows = lexicon.concept('@langsung');
  const habit = lexicon.concept('@kebiasaan');
  const self = lexicon.concept('@saya');

  /** "Kalau mabuk suka nyekik saya", "kalau telat langsung ditampar". */
  function isHabit({ first, last }: Found, { tokens }: Reading): boolean {
    const says = (from: number, to: number, concept: number) =>
      tokens.slice(Math.max(0, from), to).some(({ concepts }) => concepts.includes(concept));
    return says(first - 2, first, follows) || (says(first - 2, first, habit) && says(last, last + 3, self));
  }

  return (one, reading) => {
    const { marks, tokens } = reading;
    const gap = ({ last }: Found) => (tokens[one.first]?.at ?? 0) - (tokens[last]?.at ?? 0);
    const ifs = (marks.get('hypothetical') ?? []).filter((mark) => gap(mark) > 0);
    const asks = marks.has('asks');
    if (ifs.some(({ sign }) => sign.weight > 1)) return asks || !isHabit(one, reading);
    return asks && ifs.some((mark) => gap(mark) <= REACH_OF_IF) && !isHabit(one, reading);
  };
}

/** What says all by itself is no fact only after a "seandainya", or when it was long ago and is over; dying always is. */
export function standingAlone({ sign, first }: Found, { marks }: Reading): 'plain' | 'hypothetical' | 'past' {
  if (sign.category === 'self_harm' || marks.has('real')) return 'plain';
  const supposed = (marks.get('hypothetical') ?? []).some((mark) => mark.sign.weight > 1 && mark.last < first);
  if (supposed && marks.has('asks')) return 'hypothetical';
  return marks.has('past') && marks.has('ended') && !marks.has('present') ? 'past' : 'plain';
}
