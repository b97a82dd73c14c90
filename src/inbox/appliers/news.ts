import { lockCase, updateCase } from '../../store/queries/cases.ts';
import { endQuestions } from '../../store/queries/questions.ts';
import type { Unit } from '../../store/unit.ts';
import type { Applier } from '../applying.ts';
import { routeSoon } from '../route-soon.ts';

/** News of who holds it: her clock begins anew, and nobody above is asked any more because of her silence. */
async function beginAnew(unit: Unit, of: { caseId: string; officerId: string }, postponedUntil: Date | null) {
  const { caseId } = of;
  const { holderId, raisedFor } = await lockCase(unit, caseId);
  if (holderId !== of.officerId) return;
  await updateCase(unit, caseId, { newsAt: unit.now, nudgedAt: null, postponedUntil });
  if (raisedFor === 'silent') {
    await endQuestions(unit, { caseId, kind: 'alert' }, 'expired');
    await updateCase(unit, caseId, { raisedAt: null, raisedFor: null, roundSince: unit.now });
  }
  await routeSoon(unit, caseId);
}

/** She noted or passed on something: words that waited for a digit of hers wait no more. */
export async function newsTold(unit: Unit, told: { caseId: string; officerId: string }): Promise<void> {
  await endQuestions(unit, { caseId: told.caseId, kind: 'send_anyway' }, 'expired');
  await beginAnew(unit, told, null);
}

/** She does not send it: nothing waits for a digit any more. */
export const relayDropped: Applier<'relay_dropped'> = (unit, { caseId }) =>
  endQuestions(unit, { caseId, kind: 'send_anyway' }, 'no');

/** No reminder before the day she named. */
export const casePostponed: Applier<'case_postponed'> = (unit, told) => beginAnew(unit, told, told.until);
