import { lockCase, updateCase } from '../../store/queries/cases.ts';
import { addWork, cancelTimer } from '../../store/queries/outbox.ts';
import { endQuestions, questionsOfCase } from '../../store/queries/questions.ts';
import { type Applier, Conflict } from '../applying.ts';

/** The first who accepts holds it; the alerts of the others end. Whoever comes at the same moment takes her turn again. */
export const caseAccepted: Applier<'case_accepted'> = async (unit, { caseId, officerId, takesOver }) => {
  const openCase = await lockCase(unit, caseId);
  if (!takesOver && openCase.holderId && openCase.holderId !== officerId) throw new Conflict('taken by another');
  await endQuestions(unit, { caseId, kind: 'alert', officerId }, 'yes');
  await endQuestions(unit, { caseId, kind: 'alert' }, 'expired');
  await updateCase(unit, caseId, { state: 'taken', holderId: officerId, takenAt: unit.now });
  await cancelTimer(unit, { caseId, timer: 'climb' });
  await cancelTimer(unit, { caseId, timer: 'route' });
};

/** She cannot: when nobody else is still asked, the next is looked for at once. */
export const caseDeclined: Applier<'case_declined'> = async (unit, { caseId, officerId }) => {
  const openCase = await lockCase(unit, caseId);
  await endQuestions(unit, { caseId, kind: 'alert', officerId }, 'no');
  if (openCase.holderId === officerId) await updateCase(unit, caseId, { state: 'open', holderId: null });
  const others = (await questionsOfCase(unit, caseId)).filter((one) => one.kind === 'alert' && one.state === 'open');
  const free = openCase.holderId === null || openCase.holderId === officerId;
  if (free && others.length === 0) await addWork(unit, { job: 'route_case', caseId, runAt: unit.now, timer: 'route' });
};
