import { updateCase } from '../../store/queries/cases.ts';
import type { Applier } from '../applying.ts';
import { keepConsent } from '../keep-consent.ts';
import { routeSoon } from '../route-soon.ts';

/** She was asked whether her village may know: from now the four hours of S1 run. */
export const villageAsked: Applier<'village_asked'> = (unit, { caseId }) =>
  updateCase(unit, caseId, { villageMayKnow: 'unanswered', villageAskedAt: unit.now });

/** Her answer decides at once where the case begins. */
export const villageAnswered: Applier<'village_answered'> = async (unit, { caseId, mayKnow }, on) => {
  await keepConsent(unit, on, { purpose: 'village', answer: mayKnow, caseId });
  await updateCase(unit, caseId, { villageMayKnow: mayKnow });
  await routeSoon(unit, caseId);
};
