import { clocksFor, type Ladder } from '../ladder/read-ladder.ts';
import type { OpenCase } from '../routing/types.ts';

/** What the road of one case looks like from outside: codes and moments. */
export interface Travelled extends Pick<OpenCase, 'severity' | 'category' | 'placeCode'> {
  state: 'open' | 'taken' | 'answered' | 'closed';
  openedAt: Date;
  /** When the first officer accepted it. */
  acceptedAt: Date | null;
  closedAt: Date | null;
  newsAt: Date | null;
}

/** One regency: how its cases went. Minutes and days are medians; null where nothing was accepted or closed. */
export interface AreaRoad {
  /** Code of the regency; empty where no place is known. */
  area: string;
  opened: number;
  unheld: number;
  /** Unheld for longer than the ladder gives the first officer. */
  late: number;
  /** Held without news for longer than the ladder allows. */
  silent: number;
  acceptMinutes: number | null;
  /** Accepted within what the ladder gives the first officer, in percent of those accepted. */
  acceptedInTime: number | null;
  closeDays: number | null;
}

const median = (values: readonly number[]): number | null => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
};

const regencyOf = ({ placeCode }: Travelled): string => placeCode?.split('.').slice(0, 2).join('.') ?? '';

const age = (from: Date, to: Date): number => to.getTime() - from.getTime();

function roadOf(area: string, cases: readonly Travelled[], { ladder, now }: { ladder: Ladder; now: Date }): AreaRoad {
  const unheld = cases.filter(({ state }) => state === 'open');
  const held = cases.filter(({ state }) => state === 'taken');
  const waits = cases.flatMap((one) => (one.acceptedAt ? [{ one, ms: age(one.openedAt, one.acceptedAt) }] : []));
  const inTime = waits.filter(({ one, ms }) => ms <= clocksFor(ladder, one).accept);
  const accept = median(waits.map(({ ms }) => ms));
  const close = median(cases.flatMap(({ openedAt, closedAt }) => (closedAt ? [age(openedAt, closedAt)] : [])));
  return {
    area,
    opened: cases.length,
    unheld: unheld.length,
    late: unheld.filter((one) => age(one.openedAt, now) > clocksFor(ladder, one).accept).length,
    silent: held.filter((one) => one.newsAt && age(one.newsAt, now) > clocksFor(ladder, one).news).length,
    acceptMinutes: accept === null ? null : Math.round(accept / 60_000),
    acceptedInTime: waits.length === 0 ? null : Math.round((100 * inTime.length) / waits.length),
    closeDays: close === null ? null : Math.round(close / 8_640_000) / 10,
  };
}

/** The road of all cases by regency, in the order of their codes. */
export function reportRoad(cases: readonly Travelled[], at: { ladder: Ladder; now: Date }): AreaRoad[] {
  const areas = [...new Set(cases.map(regencyOf))].sort();
  return areas.map((area) =>
    roadOf(
      area,
      cases.filter((one) => regencyOf(one) === area),
      at,
    ),
  );
}
