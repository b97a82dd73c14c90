import { type CaseRow, readCases } from '../../store/queries/cases.ts';
import { casesAwaiting } from '../../store/queries/outbox.ts';
import type { Unit } from '../../store/unit.ts';

const DAY_MS = 24 * 3_600_000;
/** A human at the desk decides within so long, and is reminded a day before it is over (safety rule S12, section 4). */
const DECIDE_MS = 3 * DAY_MS;

/** By when what was told at that moment is decided. */
export const decideBy = (told: Date): Date => new Date(told.getTime() + DECIDE_MS);
/** When the desk is reminded of what was told at that moment. */
export const remindAt = (told: Date): Date => new Date(decideBy(told).getTime() - DAY_MS);
/** When it is reminded of a late one again. */
export const tomorrow = (now: Date): Date => new Date(now.getTime() + DAY_MS);

/** A case with something a human decides, and since when. */
export interface ToDecide {
  about: CaseRow;
  since: Date;
}

/** Cases on which a timer of this name waits and something is undecided, the oldest first. */
export async function toDecide(
  unit: Unit,
  timer: string,
  undecidedSince: (unit: Unit, about: CaseRow) => Promise<Date | null>,
): Promise<ToDecide[]> {
  const waiting: ToDecide[] = [];
  for (const about of await readCases(unit, [...(await casesAwaiting(unit, timer))])) {
    const since = await undecidedSince(unit, about);
    if (since) waiting.push({ about, since });
  }
  return waiting.sort((a, b) => a.since.getTime() - b.since.getTime());
}
