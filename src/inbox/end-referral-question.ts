import { cancelTimer } from '../store/queries/outbox.ts';
import { endQuestions } from '../store/queries/questions.ts';
import { endReferrals } from '../store/queries/referrals.ts';
import type { Unit } from '../store/unit.ts';

/** The question whether an institution may be told is over, however it was asked. */
export async function endReferralQuestion(unit: Unit, caseId: string, state: 'yes' | 'no' | 'expired'): Promise<void> {
  for (const kind of ['may_refer', 'which_refer'] as const) await endQuestions(unit, { caseId, kind }, state);
}

/** Nobody waits for her answer any more: what was only asked ends without it. */
export async function dropAskedReferral(unit: Unit, caseId: string): Promise<void> {
  await endReferralQuestion(unit, caseId, 'expired');
  if ((await endReferrals(unit, caseId, 'asked')) > 0) await cancelTimer(unit, { caseId, timer: 'referral' });
}
