import type { Lexicon } from './compile-lexicon.ts';
import { createNegated } from './negated.ts';
import { isOfTheBody } from './own-life.ts';
import type { Found, Reading } from './reading.ts';
import type { Token } from './token.ts';

/** How near a "dulu" must stand. */
const NEAR = 10;

/** Says whether what a sign tells is over. */
export function createOver(lexicon: Lexicon): (one: Found, reading: Reading) => boolean {
  const { marked } = createNegated(lexicon);
  const but = lexicon.concept('@tapi');
  const now = lexicon.concept('@sekarang');
  const says = (some: readonly Token[], concept: number) => some.some(({ concepts }) => concepts.includes(concept));

  /** "Sudah keluar, tapi dikejar": what comes behind a "but" or a "now" is not over with what was said before it. Who is home is home. */
  function isCutOff(mark: Found, { first }: Found, { tokens }: Reading): boolean {
    const between = tokens.slice(mark.last + 1, first);
    return mark.sign.weight <= 1 && (says(between, but) || says(between.slice(-2), now));
  }

  return (one, reading) => {
    if (reading.marks.has('present')) return false;
    if (reading.marks.has('settled') && !isOfTheBody(one)) return true;
    if (marked(reading, 'ended').some((mark) => !isCutOff(mark, one, reading))) return true;
    return marked(reading, 'past').some(
      (mark) => Math.abs(mark.first - one.first) <= NEAR || Math.abs(mark.last - one.last) <= NEAR,
    );
  };
}
