import { casesHeldBy, updateCase } from '../../store/queries/cases.ts';
import { setDuty } from '../../store/queries/officers.ts';
import { openAlertsOf, passOver } from '../../store/queries/questions.ts';
import type { Applier } from '../applying.ts';
import { routeSoon } from '../route-soon.ts';

/** Off duty: what she was asked and what she holds goes back to the ladder at once. */
export const dutyChanged: Applier<'duty_changed'> = async (unit, { officerId, onDuty }) => {
  await setDuty(unit, officerId, onDuty);
  if (onDuty) return;
  for (const { caseId } of await openAlertsOf(unit, officerId)) {
    await passOver(unit, caseId, officerId);
    await routeSoon(unit, caseId);
  }
  for (const { id: caseId } of await casesHeldBy(unit, officerId)) {
    await updateCase(unit, caseId, { state: 'open', holderId: null });
    await routeSoon(unit, caseId);
  }
};
