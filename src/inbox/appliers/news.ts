import { inDaylight } from '../../core/contact/local-time.ts';
import { readCase } from '../../store/queries/cases.ts';
import { addWork } from '../../store/queries/outbox.ts';
import { endQuestions } from '../../store/queries/questions.ts';
import type { Unit } from '../../store/unit.ts';
import type { Applier, Applying } from '../applying.ts';
import { awaitNews } from '../await-news.ts';

/** Whoever holds a case told something of it: the clock of the reminder begins anew. */
export const newsTold = async (unit: Unit, { caseId }: { caseId: string }, { ctx }: Applying): Promise<void> => {
  await endQuestions(unit, { caseId, kind: 'send_anyway' }, 'expired');
  const openCase = await readCase(unit, caseId);
  if (openCase.state === 'taken') await awaitNews(unit, ctx, openCase);
};

/** She does not send it: nothing waits for a digit any more. */
export const relayDropped: Applier<'relay_dropped'> = (unit, { caseId }) =>
  endQuestions(unit, { caseId, kind: 'send_anyway' }, 'no');

/** No reminder before the day she named. */
export const casePostponed: Applier<'case_postponed'> = async (unit, { caseId, until }) => {
  const { placeCode } = await readCase(unit, caseId);
  await addWork(unit, { job: 'nudge_officer', caseId, runAt: inDaylight(until, placeCode), timer: 'nudge' });
};

/** How it ended is told; the question with the digit is over. */
export const outcomeGiven: Applier<'outcome_given'> = (unit, { caseId }) =>
  endQuestions(unit, { caseId, kind: 'outcome' }, 'yes');
