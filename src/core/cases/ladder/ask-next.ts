import { chooseOfficers } from '../routing/choose-officers.ts';
import { nextLevel } from '../routing/ladder.ts';
import type { Choice, Level, Officer, OpenCase } from '../routing/types.ts';
import type { Decision, LadderCase, Move } from './ladder-case.ts';
import { after, mayBeTold, toldFrom } from './officer-hours.ts';
import type { At } from './watch-holder.ts';

/** `exhausted`: everybody who may be asked was asked in vain. */
export type Next = Decision & { exhausted: boolean };

/** Where the ladder goes on: a raised case as if it were critical, or one step above its silent holder. */
function asRouted(openCase: LadderCase, { roster }: At): OpenCase {
  if (openCase.severity === 'critical') return { ...openCase, reached: null };
  if (openCase.state !== 'taken') return openCase;
  if (openCase.raisedFor === 'graver') return { ...openCase, severity: 'critical', reached: null };
  const level = roster.find(({ id }) => id === openCase.holderId)?.level ?? 'village';
  const above: Level = level === 'village' ? 'district' : (nextLevel(level) ?? 'desk');
  return { ...openCase, reached: above };
}

const openLevels = ({ asked }: LadderCase): Set<Level> =>
  new Set(asked.filter(({ state }) => state === 'open').map(({ level }) => level));

function choose(openCase: LadderCase, at: At): Choice {
  const routed = asRouted(openCase, at);
  const others = at.roster.filter(({ id }) => id !== openCase.holderId);
  const choice = chooseOfficers(others, routed, at.now);
  // Asked to the end once: who came to the roster since is asked too, from the district up.
  if (choice.level !== null || choice.notBefore !== null || routed.reached !== 'desk') return choice;
  return chooseOfficers(others, { ...routed, reached: 'district' }, at.now);
}

/** Somebody may be in danger: the district and the desk are asked at once, whoever holds it. */
export const inDanger = ({ severity, raisedFor }: LadderCase): boolean =>
  severity === 'critical' || raisedFor === 'graver';

/** In danger somebody is asked at each level at any time; else one person at a time. */
function missing(openCase: LadderCase, choice: Choice): Officer[] {
  const open = openLevels(openCase);
  if (inDanger(openCase)) return choice.alert.filter(({ level }) => !open.has(level));
  return open.size > 0 ? [] : choice.alert;
}

/** When it must be looked at again for her sake: her reminder, or the hour at which she may be told. */
function wake(officer: Officer, { clocks, now }: At): Date {
  const told = toldFrom(clocks.hours, officer, now);
  return told > now ? told : after(clocks.hours, officer, { from: now, ms: clocks.remind });
}

function alert(officer: Officer, { clocks, now }: At): Move {
  const until = after(clocks.hours, officer, { from: now, ms: clocks.accept });
  return { move: 'alert', officerId: officer.id, level: officer.level, until };
}

const earliest = (moments: readonly Date[]): Date | null =>
  moments.length > 0 ? new Date(Math.min(...moments.map((one) => one.getTime()))) : null;

/** Whoever must be asked now, with every rule's reason; who may not be told at this hour is waited for. */
export function askNext(openCase: LadderCase, at: At): Next {
  const { clocks, now } = at;
  const choice = choose(openCase, at);
  if (choice.notBefore) return { moves: [], lookAgain: choice.notBefore, exhausted: false };
  const officers = missing(openCase, choice);
  const awake = officers.filter((officer) => mayBeTold(clocks.hours, officer, now));
  const climb: Move[] =
    awake.length > 0 ? [{ move: 'climb', level: choice.level, because: choice.because.join('; ') }] : [];
  return {
    moves: [...climb, ...awake.map((officer) => alert(officer, at))],
    lookAgain: earliest(officers.map((officer) => wake(officer, at))),
    exhausted: officers.length === 0 && openLevels(openCase).size === 0,
  };
}
