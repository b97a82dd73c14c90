import { startsAbove } from '../../core/cases/routing/starts-above.ts';
import { readCase, updateCase } from '../../store/queries/cases.ts';
import type { Unit } from '../../store/unit.ts';
import type { Applier, Applying } from '../applying.ts';
import { keepConsent } from '../keep-consent.ts';
import { letGo } from '../let-go.ts';
import { routeSoon } from '../route-soon.ts';
import { tellOfficer } from './tell-officer.ts';

/**
 * She was asked whether her village may know: from now the four hours of S1 run. Of what starts above the village it
 * counts only once somebody there has it, and what she refused once is not asked again.
 */
export const villageAsked: Applier<'village_asked'> = async (unit, { caseId }) => {
  const about = await readCase(unit, caseId);
  if (startsAbove(about) && (about.state === 'open' || about.villageMayKnow === 'no')) return;
  await updateCase(unit, caseId, { villageMayKnow: 'unanswered', villageAskedAt: unit.now });
};

/** Her answer decides at once where the case begins; of what starts above the village a yes only to the question asked for that. */
export const villageAnswered: Applier<'village_answered'> = async (unit, { caseId, mayKnow }, on) => {
  const about = await readCase(unit, caseId);
  const above = startsAbove(about);
  if (above && mayKnow === 'yes' && about.villageMayKnow !== 'unanswered') return;
  await keepConsent(unit, on, { purpose: 'village', answer: mayKnow, caseId });
  await updateCase(unit, caseId, { villageMayKnow: mayKnow });
  await routeSoon(unit, caseId);
  const { holderId: officerId } = about;
  if (above && officerId && mayKnow === 'yes')
    await tellOfficer(unit, { officerId, openCase: about, text: about.severity === 'critical' ? 'O96c' : 'O96' }, on);
};

/** The cadre next door may be asked too, or is asked no more and leaves what she has. */
export async function letNeighbours(
  unit: Unit,
  caseId: string,
  neighboursMayKnow: boolean,
  on: Applying,
): Promise<void> {
  await updateCase(unit, caseId, { neighboursMayKnow });
  await letGo(unit, caseId, on);
  await routeSoon(unit, caseId);
}

export const neighboursAnswered: Applier<'neighbours_answered'> = (unit, { caseId, mayKnow }, on) =>
  letNeighbours(unit, caseId, mayKnow === 'yes', on);
