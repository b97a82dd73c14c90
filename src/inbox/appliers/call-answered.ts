import { readCase } from '../../store/queries/cases.ts';
import { endQuestions } from '../../store/queries/questions.ts';
import type { Applier } from '../applying.ts';
import { tellOfficer } from './tell-officer.ts';

export const callAgreed: Applier<'call_agreed'> = (unit, { caseId }) =>
  endQuestions(unit, { caseId, kind: 'call_you' }, 'yes');

/** She does not want to be phoned: who holds the case and may have her number hears it. */
export const callDeclined: Applier<'call_declined'> = async (unit, { caseId }, on) => {
  await endQuestions(unit, { caseId, kind: 'call_you' }, 'no');
  const openCase = await readCase(unit, caseId);
  if (openCase.holderId) await tellOfficer(unit, { officerId: openCase.holderId, openCase, text: 'O28' }, on);
};
