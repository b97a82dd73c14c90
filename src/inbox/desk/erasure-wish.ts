import type { CaseRow } from '../../store/queries/cases.ts';
import { eventsOfCase } from '../../store/queries/events.ts';
import type { Unit } from '../../store/unit.ts';
import { type ToDecide, toDecide } from './decide-in-time.ts';

/** The timer of a wish to be erased that waits for a human. */
export const ERASURE = 'erasure';

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
export const wishesToErase = (unit: Unit): Promise<ToDecide[]> => toDecide(unit, ERASURE, undecidedSince);
