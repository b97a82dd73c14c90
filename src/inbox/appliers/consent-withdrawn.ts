import { isVillage } from '../../core/cases/routing/ladder.ts';
import { lockCase, updateCase } from '../../store/queries/cases.ts';
import { readOfficer } from '../../store/queries/officers.ts';
import { alertsOfCase, endQuestions } from '../../store/queries/questions.ts';
import type { Unit } from '../../store/unit.ts';
import type { Applier } from '../applying.ts';
import { keepConsent } from '../keep-consent.ts';
import { routeSoon } from '../route-soon.ts';
import { tellOfficer } from './tell-officer.ts';

/** Village officers who hold the case, or were asked and have not said no. */
async function toldInVillage(unit: Unit, caseId: string, holderId: string | null): Promise<string[]> {
  const asked = (await alertsOfCase(unit, caseId)).filter((one) => one.state !== 'no');
  const ids = new Set([...asked.map((one) => one.officerId), holderId].filter((id) => id !== null));
  const officers = await Promise.all([...ids].map((id) => readOfficer(unit, id)));
  return officers.filter(({ level }) => isVillage(level)).map(({ id }) => id);
}

/** The village is out: who was told there hears that it must not go on, and the case goes to the district. */
export const consentWithdrawn: Applier<'consent_withdrawn'> = async (unit, { caseId }, on) => {
  const openCase = await lockCase(unit, caseId);
  await keepConsent(unit, on, { purpose: 'village', answer: 'withdrawn', caseId });
  const told = await toldInVillage(unit, caseId, openCase.holderId);
  await updateCase(unit, caseId, { villageMayKnow: 'no', neighboursMayKnow: false });
  for (const officerId of told) await tellOfficer(unit, { officerId, openCase, text: 'O21' }, on);
  if (openCase.state === 'closed' || (openCase.holderId && !told.includes(openCase.holderId))) return;
  await endQuestions(unit, { caseId, kind: 'alert' }, 'expired');
  await updateCase(unit, caseId, { state: 'open', holderId: null, reached: 'district' });
  await routeSoon(unit, caseId);
};
