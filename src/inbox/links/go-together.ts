import { mayHold } from '../../core/cases/routing/may-hold.ts';
import { type CaseRow, lockCase, updateCase } from '../../store/queries/cases.ts';
import { joinedTo } from '../../store/queries/links.ts';
import { readOfficer } from '../../store/queries/officers.ts';
import type { Unit } from '../../store/unit.ts';
import type { Applying } from '../applying.ts';
import { asLadderCase } from '../ladder-case.ts';
import { routeSoon } from '../route-soon.ts';
import { partAgain } from './part-again.ts';

/** On its own again: it is nobody's, and somebody is looked for. */
export async function goAlone(unit: Unit, caseId: string): Promise<void> {
  await updateCase(unit, caseId, { joinedTo: null });
  await routeSoon(unit, caseId);
}

/** All cases that are about the same person as this one and are not over, itself among them. */
export async function togetherWith(unit: Unit, { id, joinedTo: root }: CaseRow): Promise<CaseRow[]> {
  const ids = [root ?? id, ...(await joinedTo(unit, root ?? id))];
  const rows: CaseRow[] = [];
  for (const one of ids) rows.push(await lockCase(unit, one));
  return rows.filter(({ state }) => state !== 'closed');
}

/** The open cases that go with one to whoever took it; one that she must not have goes its own way, and the desk hears so. */
export async function goingWith(
  unit: Unit,
  on: Applying,
  taken: { caseId: string; officerId: string },
): Promise<CaseRow[]> {
  const her = { ...(await readOfficer(unit, taken.officerId)), openCases: 0 };
  const going: CaseRow[] = [];
  for (const id of await joinedTo(unit, taken.caseId)) {
    const row = await lockCase(unit, id);
    if (row.state !== 'open') continue;
    if (mayHold(her, await asLadderCase(on.ctx, unit, row, [her]), unit.now)) going.push(row);
    else {
      await goAlone(unit, id);
      await partAgain(unit, on, id);
    }
  }
  return going;
}
