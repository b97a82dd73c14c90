import { hourAt } from './local-time.ts';

const QUARTER_MS = 15 * 60_000;
/** Two days ahead in quarters of an hour: whoever has an hour of the day at all has one by then. */
const LOOK_AHEAD = 2 * 24 * 4;

/** Hours of a day, `to` not in it any more; over midnight where `to` is not after `from`. */
export interface Hours {
  from: number;
  to: number;
}

const within = (hour: number, { from, to }: Hours): boolean =>
  from < to ? hour >= from && hour < to : hour >= from || hour < to;

/** True while the clock shows one of these hours in every zone. */
export const isRightHour = (moment: Date, zones: readonly string[], hours: Hours): boolean =>
  zones.every((zone) => within(hourAt(moment, zone), hours));

/** The next quarter of an hour that is right in every zone; null when zones lie too far apart for one. */
export function nextRightHour(moment: Date, zones: readonly string[], hours: Hours): Date | null {
  const first = moment.getTime() - (moment.getTime() % QUARTER_MS);
  for (let step = 1; step <= LOOK_AHEAD; step++) {
    const at = new Date(first + step * QUARTER_MS);
    if (isRightHour(at, zones, hours)) return at;
  }
  return null;
}
