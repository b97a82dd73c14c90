import type { Officer } from '../routing/types.ts';
import { alarmDesk } from './alarm-desk.ts';
import { askNext } from './ask-next.ts';
import { hearAsked } from './hear-asked.ts';
import type { Decision, LadderCase, Move } from './ladder-case.ts';
import { clocksFor, type Ladder } from './read-ladder.ts';
import { watchHolder } from './watch-holder.ts';

/** The ladder, everybody who could be asked, and the moment. */
export interface Rung {
  ladder: Ladder;
  roster: readonly Officer[];
  now: Date;
}

const soonest = (decisions: readonly Decision[]): Date | null => {
  const moments = decisions.flatMap(({ lookAgain }) => (lookAgain ? [lookAgain.getTime()] : []));
  return moments.length > 0 ? new Date(Math.min(...moments)) : null;
};

const wanted = ({ state, raisedFor }: LadderCase): boolean =>
  state === 'open' || (state === 'taken' && raisedFor !== null);

/** As if these moves were done: who was passed counts as asked in vain, a raise asks at once. */
function moved(openCase: LadderCase, moves: readonly Move[]): LadderCase {
  const passed = new Set(moves.flatMap((one) => (one.move === 'pass' ? [one.officerId] : [])));
  const raised = moves.some((one) => one.move === 'raise');
  return {
    ...openCase,
    raisedFor: raised ? 'silent' : openCase.raisedFor,
    declinedBy: [...openCase.declinedBy, ...passed],
    asked: openCase.asked.map((one) => (passed.has(one.officerId) ? { ...one, state: 'expired' as const } : one)),
  };
}

/**
 * What the ladder does with a case now: the same whoever asks and however often, so that a look too many does nothing.
 * A case that is closed, waits for the reporter's yes, or is held and has news is left alone.
 */
export function decide(openCase: LadderCase, { ladder, roster, now }: Rung): Decision {
  const clocks = clocksFor(ladder, openCase);
  const rung = { clocks, roster, now };
  const held = watchHolder(openCase, rung);
  if (held.moves.some((one) => one.move === 'release')) return held;
  const watched = moved(openCase, held.moves);
  if (!wanted(watched)) return held;
  const heard = hearAsked(watched, rung);
  const after = moved(watched, heard.moves);
  const next = askNext(after, rung);
  const alarm = alarmDesk(after, next, rung);
  const all = [held, heard, next, alarm];
  return { moves: all.flatMap(({ moves }) => moves), lookAgain: soonest(all) };
}
