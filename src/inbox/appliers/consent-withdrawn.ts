import { isVillage } from '../../core/cases/routing/ladder.ts';
import { type CaseRow, lockCase, updateCase } from '../../store/queries/cases.ts';
import { readOfficer } from '../../store/queries/officers.ts';
import { endQuestions } from '../../store/queries/questions.ts';
import type { Unit } from '../../store/unit.ts';
import type { Applier } from '../applying.ts';
import { keepConsent } from '../keep-consent.ts';
import { partAgain } from '../links/part-again.ts';
import { routeSoon } from '../route-soon.ts';
import { whoWasTold } from '../who-was-told.ts';
import { tellOfficer } from './tell-officer.ts';

/** Of those who were told of it, the village's. */
async function toldInVillage(unit: Unit, openCase: CaseRow): Promise<string[]> {
  const told = await whoWasTold(unit, openCase);
  const officers = await Promise.all([...told].map((id) => readOfficer(unit, id)));
  return officers.filter(({ level }) => isVillage(level)).map(({ id }) => id);
}

/** The village is out: who was told there hears that it must not go on, and the case goes to the district. */
export const consentWithdrawn: Applier<'consent_withdrawn'> = async (unit, { caseId }, on) => {
  const openCase = await lockCase(unit, caseId);
  await keepConsent(unit, on, { purpose: 'village', answer: 'withdrawn', caseId });
  const told = await toldInVillage(unit, openCase);
  await updateCase(unit, caseId, { villageMayKnow: 'no', neighboursMayKnow: false });
  for (const officerId of told) await tellOfficer(unit, { officerId, openCase, text: 'O21' }, on);
  if (openCase.state === 'closed' || (openCase.holderId && !told.includes(openCase.holderId))) return;
  await endQuestions(unit, { caseId, kind: 'alert' }, 'expired');
  // What it went with may still be with the village: this one is looked after by itself.
  await updateCase(unit, caseId, { state: 'open', holderId: null, reached: 'district', joinedTo: null });
  await routeSoon(unit, caseId);
  await partAgain(unit, on, caseId);
};
