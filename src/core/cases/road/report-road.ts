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
  /** Not over, for longer than the ladder promises. */
  overdue: number;
  acceptMinutes: number | null;
  /** Accepted within what the ladder gives the first officer, in percent of those accepted. */
  acceptedInTime: number | null;
  closeDays: number | null;
  /** Over within what the ladder promises, in percent of those that are. */
  closedInTime: number | null;
}

const median = (values: readonly number[]): number | null => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
};

const percent = (part: number, whole: number): number | null => (whole === 0 ? null : Math.round((100 * part) / whole));

const regencyOf = ({ placeCode }: Travelled): string => placeCode?.split('.').slice(0, 2).join('.') ?? '';

const age = (from: Date, to: Date): number => to.getTime() - from.getTime();

interface At {
  ladder: Ladder;
  now: Date;
}

/** How long it took from the opening on, in the middle, and how often within the promise. */
function took(cases: readonly Travelled[], ladder: Ladder, until: 'accept' | 'close') {
  const waits = cases.flatMap((one) => {
    const end = until === 'accept' ? one.acceptedAt : one.closedAt;
    return end ? [{ ms: age(one.openedAt, end), promise: clocksFor(ladder, one)[until] }] : [];
  });
  const inTime = waits.filter(({ ms, promise }) => ms <= promise).length;
  return { ms: median(waits.map(({ ms }) => ms)), inTime: percent(inTime, waits.length) };
}

/** What waits now for longer than the ladder promises. */
function waiting(
  cases: readonly Travelled[],
  { ladder, now }: At,
): Pick<AreaRoad, 'unheld' | 'late' | 'silent' | 'overdue'> {
  const unheld = cases.filter(({ state }) => state === 'open');
  const held = cases.filter(({ state }) => state === 'taken');
  return {
    unheld: unheld.length,
    late: unheld.filter((one) => age(one.openedAt, now) > clocksFor(ladder, one).accept).length,
    silent: held.filter((one) => one.newsAt && age(one.newsAt, now) > clocksFor(ladder, one).news).length,
    overdue: cases.filter((one) => !one.closedAt && age(one.openedAt, now) > clocksFor(ladder, one).close).length,
  };
}

function roadOf(area: string, cases: readonly Travelled[], at: At): AreaRoad {
  const accept = took(cases, at.ladder, 'accept');
  const close = took(cases, at.ladder, 'close');
  return {
    area,
    opened: cases.length,
    ...waiting(cases, at),
    acceptMinutes: accept.ms === null ? null : Math.round(accept.ms / 60_000),
    acceptedInTime: accept.inTime,
    closeDays: close.ms === null ? null : Math.round(close.ms / 8_640_000) / 10,
    closedInTime: close.inTime,
  };
}

/** The road of all cases by regency, in the order of their codes. */
export function reportRoad(cases: readonly Travelled[], at: At): AreaRoad[] {
  const areas = [...new Set(cases.map(regencyOf))].sort();
  return areas.map((area) =>
    roadOf(
      area,
      cases.filter((one) => regencyOf(one) === area),
      at,
    ),
  );
}
