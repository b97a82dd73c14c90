import { cancelTimer } from '../store/queries/outbox.ts';
import { endQuestions } from '../store/queries/questions.ts';
import type { Unit } from '../store/unit.ts';
import { endIsItDone } from './appliers/ask-if-done.ts';
import { dropAskedReferral } from './end-referral-question.ts';

/** Nothing of a case is asked and nothing falls due any more; `done` is how the question whether it is done ends. */
export async function endWaiting(unit: Unit, caseId: string, done: 'yes' | 'expired'): Promise<void> {
  for (const kind of ['alert', 'call_you', 'outcome', 'send_anyway'] as const)
    await endQuestions(unit, { caseId, kind }, 'expired');
  await endIsItDone(unit, caseId, done);
  await dropAskedReferral(unit, caseId);
  for (const timer of ['climb', 'route', 'close', 'ask_done', 'raise', 'call_back', 'referral'])
    await cancelTimer(unit, { caseId, timer });
}
