import type { Outcome } from '../../core/conversation/events.ts';
import { REMEMBERED_MS } from '../../core/conversation/scene.ts';
import { isItDone } from '../../core/officers/outcome.ts';
import type { CaseRow } from '../../store/queries/cases.ts';
import { lastHappened } from '../../store/queries/events.ts';
import { addWork, casesAwaiting } from '../../store/queries/outbox.ts';
import { dropUnasked, endQuestions, openQuestionOf } from '../../store/queries/questions.ts';
import type { Unit } from '../../store/unit.ts';
import type { Applying } from '../applying.ts';
import { messageSaid } from './message-said.ts';

/** The officer is asked how it ended, and her digit chooses the words; without it her SELESAI alone is asked about. */
const DIGIT_MS = 5 * 60_000;
/** "Tidak dibalas tidak apa-apa": after so long without an answer a case counts as done. */
const SILENT_MS = 7 * 24 * 3_600_000;
const DAY_MS = 24 * 3_600_000;
const ASK_DONE = 'ask_done';

const later = (unit: Unit, ms: number): Date => new Date(unit.now.getTime() + ms);

/** The reporter is asked once the digit is there, or when its time is over. */
export async function askWhenTold(unit: Unit, caseId: string): Promise<void> {
  await addWork(unit, { job: 'ask_if_done', caseId, runAt: later(unit, DIGIT_MS), timer: ASK_DONE });
}

/** She has not been asked yet. */
export const waitsForDigit = async (unit: Unit, caseId: string): Promise<boolean> =>
  (await casesAwaiting(unit, ASK_DONE)).has(caseId);

/** C1, once: a week without an answer confirms it. */
export async function askIfDone(
  unit: Unit,
  { finished, outcome }: { finished: CaseRow; outcome: Outcome | null },
  on: Applying,
): Promise<void> {
  await messageSaid(unit, isItDone(finished, outcome, on.ctx.content.texts), on);
  await lookAgain(unit, finished.id, later(unit, SILENT_MS));
}

const lookAgain = (unit: Unit, caseId: string, runAt: Date) =>
  addWork(unit, { job: 'close_silent', caseId, runAt, timer: 'close' });

/**
 * Whether her silence says anything by now: a week of it counts from the moment in which C1 reached her. Until she has
 * read it there is nothing to be silent to, for as long as it may wait for her; then it is looked at another day.
 */
export async function silenceCounts(unit: Unit, caseId: string): Promise<boolean> {
  const asked = await openQuestionOf(unit, { caseId, kind: 'is_it_done' });
  if (!asked) return true;
  const { askedAt, leftAt } = asked;
  const wrote = await lastHappened(unit, caseId, 'case_told_more');
  // Whoever writes about it is not silent: the week begins again.
  const since = leftAt && wrote && wrote > leftAt ? wrote : leftAt;
  const until = since ? since.getTime() + SILENT_MS : askedAt.getTime() + REMEMBERED_MS;
  if (until <= unit.now.getTime()) return true;
  await lookAgain(unit, caseId, since ? new Date(until) : later(unit, DAY_MS));
  return false;
}

/** She is not asked any more: what has not reached her stays away. */
export async function endIsItDone(unit: Unit, caseId: string, state: 'yes' | 'no' | 'expired'): Promise<void> {
  await dropUnasked(unit, { caseId, kind: 'is_it_done' });
  await endQuestions(unit, { caseId, kind: 'is_it_done' }, state);
}
