import type { CaseRow } from '../store/queries/cases.ts';
import { officersAtDesk } from '../store/queries/desk.ts';
import { type OfficerRow, partOfCase } from '../store/queries/officers.ts';
import type { Unit } from '../store/unit.ts';

/** Who of the desk is on duty and may hear of all these cases: nobody who must not know or is part of one (S1, S12). */
export async function deskFor(unit: Unit, ...cases: readonly CaseRow[]): Promise<OfficerRow[]> {
  const out = new Set<string>();
  for (const one of cases) for (const id of [...one.keptOut, ...(await partOfCase(unit, one))]) out.add(id);
  return (await officersAtDesk(unit)).filter(({ id }) => !out.has(id));
}
