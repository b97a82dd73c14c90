import { mayHold } from '../routing/may-hold.ts';
import type { Officer } from '../routing/types.ts';
import { inDanger, type Next } from './ask-next.ts';
import type { Decision, LadderCase } from './ladder-case.ts';
import { mayBeTold, toldFrom } from './officer-hours.ts';
import type { At } from './watch-holder.ts';

const NOTHING: Decision = { moves: [], lookAgain: null };

/** She said no, or let her time go by; a question that ended before its time because the case went elsewhere is neither. */
const inVain = ({ state, until }: LadderCase['asked'][number], now: Date): boolean =>
  state === 'no' || (state !== 'open' && until <= now);

/** Everybody was asked in vain; in danger already when the first of the desk was. */
const isDue = (openCase: LadderCase, { exhausted }: Next, now: Date): boolean =>
  exhausted || (inDanger(openCase) && openCase.asked.some((one) => one.level === 'desk' && inVain(one, now)));

/** Whom an alarm may ever reach: never the accused, never who must not know. */
const may = (openCase: LadderCase, { roster, now }: At): Officer[] =>
  roster.filter((officer) => officer.level === 'desk' && mayHold(officer, openCase, now));

/** Those of them who have not said no, on duty first of all; where nobody is left, all of them: silence hurts more. */
function hearers(openCase: LadderCase, at: At): Officer[] {
  const all = may(openCase, at);
  const refused = new Set(openCase.asked.filter(({ state }) => state === 'no').map(({ officerId }) => officerId));
  const onDuty = all.filter((officer) => officer.onDuty);
  const free = onDuty.filter(({ id }) => !refused.has(id));
  return [free, onDuty, all].find((some) => some.length > 0) ?? [];
}

const later = (now: Date, ms: number): Date => new Date(now.getTime() + ms);

/** The next comes after a share of the time that went by, and in danger at most so many times as late as at first. */
const PATIENCE = 8;
const DAY = 24 * 3_600_000;

/** Somebody holds it, tells nothing, and it is no danger: that nobody above takes it over may be heard once a day. */
const isHeld = (openCase: LadderCase): boolean => openCase.state === 'taken' && !inDanger(openCase);

/** In danger the rarest grows after two days, to three times a day: what rings every two hours for weeks is heard by nobody. */
const SLOWLY = 24;
const RAREST = 8 * 3_600_000;

/**
 * How long until the desk hears it again: an eighth of the time that nobody has had it, since it was opened, raised or
 * last told of; rarer, never silent. Two hours after danger every 15 minutes, after eight hours each hour, for two days
 * never more than two hours apart and never more than eight; what is not critical once a day in the end, and at once so
 * rarely where its holder is only silent.
 */
export function untilNextAlarm(openCase: LadderCase, alarm: number, last: Date): number {
  const { openedAt, raisedAt, newsAt } = openCase;
  const since = Math.max(...[openedAt, raisedAt, newsAt].map((moment) => moment?.getTime() ?? 0));
  const age = last.getTime() - since;
  const inTime = Math.max(alarm * PATIENCE, Math.min(age / SLOWLY, RAREST));
  const rarest = openCase.severity === 'critical' ? inTime : Math.max(DAY, alarm);
  if (isHeld(openCase)) return rarest;
  return Math.min(Math.max(age / PATIENCE, alarm), rarest);
}

/** "Belum ada yang pegang": the whole desk hears it, again and again, until somebody has the case. */
export function alarmDesk(openCase: LadderCase, next: Next, at: At): Decision {
  const { clocks, now } = at;
  if (!isDue(openCase, next, now)) return NOTHING;
  const due = openCase.alarmedAt
    ? later(openCase.alarmedAt, untilNextAlarm(openCase, clocks.alarm, openCase.alarmedAt))
    : now;
  if (now < due) return { moves: [], lookAgain: due };
  const desk = hearers(openCase, at);
  const asked = new Set(next.moves.flatMap((one) => (one.move === 'alert' ? [one.officerId] : [])));
  for (const one of openCase.asked) if (one.state === 'open') asked.add(one.officerId);
  const awake = desk.filter((officer) => mayBeTold(clocks.hours, officer, now) && !asked.has(officer.id));
  if (awake.length > 0) {
    return {
      moves: [{ move: 'alarm', officerIds: awake.map(({ id }) => id) }],
      lookAgain: later(now, untilNextAlarm(openCase, clocks.alarm, now)),
    };
  }
  const told = desk.map((officer) => toldFrom(clocks.hours, officer, now)).filter((moment) => moment > now);
  return { moves: [], lookAgain: told.sort((a, b) => a.getTime() - b.getTime())[0] ?? later(now, clocks.alarm) };
}
