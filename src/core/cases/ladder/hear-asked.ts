import type { Asked, Decision, LadderCase, Move } from './ladder-case.ts';
import { after } from './officer-hours.ts';
import type { At } from './watch-holder.ts';

type Step = { move: Move | null; lookAgain: Date | null };

/** Whoever is asked: reminded once, then passed when her time is over. Who left the roster is passed at once. */
function hear(one: Asked, { clocks, roster, now }: At): Step {
  const officer = roster.find(({ id }) => id === one.officerId);
  const here = officer?.standing === 'active' && officer.onDuty;
  if (!here || now >= one.until) return { move: { move: 'pass', officerId: one.officerId }, lookAgain: null };
  if (one.remindedAt !== null) return { move: null, lookAgain: one.until };
  const remindAt = after(clocks.hours, officer, { from: one.askedAt, ms: clocks.remind });
  if (now < remindAt) return { move: null, lookAgain: remindAt };
  return { move: { move: 'remind', officerId: one.officerId, until: one.until }, lookAgain: one.until };
}

/** What becomes of those who are asked just now. */
export function hearAsked(openCase: LadderCase, at: At): Decision {
  const steps = openCase.asked.filter(({ state }) => state === 'open').map((one) => hear(one, at));
  const moments = steps.flatMap(({ lookAgain }) => (lookAgain ? [lookAgain.getTime()] : []));
  return {
    moves: steps.flatMap(({ move }) => (move ? [move] : [])),
    lookAgain: moments.length > 0 ? new Date(Math.min(...moments)) : null,
  };
}
