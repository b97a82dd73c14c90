import { DAY_ENDS, DAY_STARTS, isDay, nextHour } from '../../contact/local-time.ts';
import type { Officer } from '../routing/types.ts';
import type { Clocks } from './read-ladder.ts';

type Reader = Pick<Officer, 'zone' | 'wake'>;

const anyHour = (hours: Clocks['hours'], { wake }: Reader): boolean =>
  hours === 'always' || (hours === 'woken' && wake);

/** Whether she may be told of such a case now. */
export const mayBeTold = (hours: Clocks['hours'], officer: Reader, now: Date): boolean =>
  anyHour(hours, officer) || isDay(now, officer.zone);

/** The first moment from `now` on at which she may be told. */
export const toldFrom = (hours: Clocks['hours'], officer: Reader, now: Date): Date =>
  mayBeTold(hours, officer, now) ? now : nextHour(now, officer.zone, DAY_STARTS);

/** When `ms` are over, counting only the hours at which she may be told. */
export function after(hours: Clocks['hours'], officer: Reader, span: { from: Date; ms: number }): Date {
  if (anyHour(hours, officer)) return new Date(span.from.getTime() + span.ms);
  let at = toldFrom(hours, officer, span.from);
  let left = span.ms;
  for (;;) {
    const night = nextHour(at, officer.zone, DAY_ENDS);
    const today = night.getTime() - at.getTime();
    if (left <= today) return new Date(at.getTime() + left);
    left -= today;
    at = nextHour(night, officer.zone, DAY_STARTS);
  }
}
