import { type CaseRow, readCases } from '../../store/queries/cases.ts';
import { eventsOfCase } from '../../store/queries/events.ts';
import { casesAwaiting } from '../../store/queries/outbox.ts';
import type { Unit } from '../../store/unit.ts';

/** The timer of a wish to be erased that waits for a human. */
export const ERASURE = 'erasure';

const DAY_MS = 24 * 3_600_000;
/** A human decides within so long (safety rule S12), and is reminded a day before it is over. */
const DECIDE_MS = 3 * DAY_MS;

/** By when a wish of that moment is decided. */
export const decideBy = (asked: Date): Date => new Date(asked.getTime() + DECIDE_MS);
/** When the desk is reminded of a wish of that moment. */
export const remindAt = (asked: Date): Date => new Date(decideBy(asked).getTime() - DAY_MS);
/** When it is reminded of a late one again. */
export const tomorrow = (now: Date): Date => new Date(now.getTime() + DAY_MS);

const isDecision = (about: CaseRow, type: string): boolean =>
  type === 'desk_erased' || type === 'desk_kept' || (type === 'desk_closed' && about.kind === 'talk');

/**
 * When the oldest wish to be erased was told on a case that nobody at the desk has decided since: erased, kept with a
 * reason, or closed as the talk it opened. Null where none waits, or her keys are gone.
 */
export async function undecidedSince(unit: Unit, about: CaseRow): Promise<Date | null> {
  const told = await eventsOfCase(unit, about.id);
  const since = told.slice(told.findLastIndex(({ type }) => isDecision(about, type)) + 1);
  return since.find(({ type, because }) => type === 'human_called' && because?.startsWith('erase_my_data'))?.at ?? null;
}

/** Wishes to be erased that wait for the desk, the oldest first. */
export async function wishesToErase(unit: Unit): Promise<{ about: CaseRow; asked: Date }[]> {
  const wishes: { about: CaseRow; asked: Date }[] = [];
  for (const about of await readCases(unit, [...(await casesAwaiting(unit, ERASURE))])) {
    const asked = await undecidedSince(unit, about);
    if (asked) wishes.push({ about, asked });
  }
  return wishes.sort((a, b) => a.asked.getTime() - b.asked.getTime());
}
