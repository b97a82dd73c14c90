import { isVillage } from '../core/cases/routing/ladder.ts';
import { lies } from '../core/cases/routing/lies.ts';
import { type CaseRow, updateCase } from '../store/queries/cases.ts';
import { type OfficerRow, readOfficer } from '../store/queries/officers.ts';
import { alertsOfCase, endQuestions } from '../store/queries/questions.ts';
import type { Unit } from '../store/unit.ts';
import { routeSoon } from './route-soon.ts';

/** In danger the desk, and the district of the place that is known now; everything else begins again from below. */
function mayGoOn({ level, areaCode }: OfficerRow, { severity, placeCode }: CaseRow): boolean {
  if (severity !== 'critical' || isVillage(level)) return false;
  return level === 'desk' || placeCode === null || lies(placeCode, areaCode);
}

/**
 * More is known of who must be asked. In danger whoever was asked and is still right goes on being asked, with her own
 * clock; all others are asked no more, and the ladder looks again.
 */
export async function askAnew(unit: Unit, openCase: CaseRow): Promise<void> {
  const { id: caseId } = openCase;
  for (const { officerId, state } of await alertsOfCase(unit, caseId)) {
    if (state !== 'open' || officerId === null || mayGoOn(await readOfficer(unit, officerId), openCase)) continue;
    await endQuestions(unit, { caseId, kind: 'alert', officerId }, 'expired');
  }
  await updateCase(unit, caseId, { reached: null });
  await routeSoon(unit, caseId);
}
