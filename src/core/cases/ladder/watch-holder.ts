import type { Officer } from '../routing/types.ts';
import type { Decision, LadderCase } from './ladder-case.ts';
import { toldFrom } from './officer-hours.ts';
import type { Clocks } from './read-ladder.ts';

/** The clocks of this case, everybody who could be asked, and the moment. */
export interface At {
  clocks: Clocks;
  roster: readonly Officer[];
  now: Date;
}

const NOTHING: Decision = { moves: [], lookAgain: null };

/** So many days later, and then at an hour at which she may be told. */
const daysAfter = (from: Date, ms: number, { holder, clocks }: Held): Date =>
  toldFrom(clocks.hours, holder, new Date(from.getTime() + ms));

type Held = { holder: Officer; clocks: Clocks };

function nudge(openCase: LadderCase, held: Held, now: Date): Decision {
  const { newsAt, postponedUntil } = openCase;
  const { news, climb } = held.clocks;
  const due = postponedUntil ? daysAfter(postponedUntil, 0, held) : daysAfter(newsAt ?? now, news, held);
  if (now < due) return { moves: [], lookAgain: due };
  return { moves: [{ move: 'nudge', officerId: held.holder.id }], lookAgain: daysAfter(now, climb, held) };
}

/** Accepted, and then no news: she is nudged once, and after that somebody above is asked. Who is gone holds nothing. */
export function watchHolder(openCase: LadderCase, { clocks, roster, now }: At): Decision {
  const { state, holderId, nudgedAt, raisedFor } = openCase;
  if (state !== 'taken' || holderId === null) return NOTHING;
  const holder = roster.find(({ id }) => id === holderId);
  if (holder?.standing !== 'active') {
    return {
      moves: [{ move: 'release', officerId: holderId, because: holder?.standing ?? 'unknown' }],
      lookAgain: now,
    };
  }
  if (raisedFor !== null) return NOTHING;
  const held = { holder, clocks };
  if (nudgedAt === null) return nudge(openCase, held, now);
  const due = daysAfter(nudgedAt, clocks.climb, held);
  if (now < due) return { moves: [], lookAgain: due };
  return { moves: [{ move: 'raise', because: 'no_news_after_nudge' }], lookAgain: null };
}
