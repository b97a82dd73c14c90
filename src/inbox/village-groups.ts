import type { VillageAskRow, VillageDays } from '../store/queries/village.ts';

type Ask = Pick<VillageAskRow, 'number' | 'joinedTo'>;

/** What it was joined to in the end; itself where it was joined to nothing, to what is not there, or in a ring. */
export function rootOf<A extends Ask>(row: A, rows: readonly A[]): A {
  const seen = new Set([row.number]);
  let at = row;
  for (;;) {
    const next = at.joinedTo === null ? undefined : rows.find(({ number }) => number === at.joinedTo);
    if (!next) return at;
    if (seen.has(next.number)) return row;
    seen.add(next.number);
    at = next;
  }
}

/** Each that stands by itself, with those that were joined to it. */
export function inGroups<A extends Ask>(rows: readonly A[]): { row: A; joined: A[] }[] {
  const roots = new Map(rows.map((row) => [row.number, rootOf(row, rows).number]));
  const own = rows.filter(({ number }) => roots.get(number) === number);
  return own.map((row) => ({
    row,
    joined: rows.filter(({ number }) => number !== row.number && roots.get(number) === row.number),
  }));
}

/** When a round began: as the one before was over; in the first a year before its closing day, or before today while none is set. */
export function roundFrom({ roundFrom: over, closesAt }: Pick<VillageDays, 'roundFrom' | 'closesAt'>, now: Date): Date {
  if (over) return over;
  const from = new Date(closesAt ?? now);
  from.setUTCFullYear(from.getUTCFullYear() - 1);
  return from;
}

/** After which day proposals are for the next round; null before it, or where nobody set one. */
export const roundUntil = ({ closesAt }: Pick<VillageDays, 'closesAt'>, now: Date): Date | null =>
  closesAt && closesAt <= now ? closesAt : null;

type Dated = Ask & Pick<VillageAskRow, 'createdAt'>;

/** The groups of one round: one of them at least was left since it began, and before it was over. */
export const ofRound = <A extends Dated>(rows: readonly A[], from: Date, until: Date | null = null) =>
  inGroups(rows).filter(({ row, joined }) =>
    [row, ...joined].some(({ createdAt }) => createdAt >= from && (until === null || createdAt <= until)),
  );

/** The groups of the next round: all of them were left after this one was over. */
export const ofNextRound = <A extends Dated>(rows: readonly A[], until: Date | null) =>
  until === null
    ? []
    : inGroups(rows).filter(({ row, joined }) => [row, ...joined].every((one) => one.createdAt > until));
