import type { CaseRow } from '../store/queries/cases.ts';
import { alertsOfCase } from '../store/queries/questions.ts';
import type { Unit } from '../store/unit.ts';

/** Officers who hold a case, or were asked and have not said no. */
export async function whoWasTold(unit: Unit, { id, holderId }: Pick<CaseRow, 'id' | 'holderId'>): Promise<Set<string>> {
  const asked = (await alertsOfCase(unit, id)).filter(({ state }) => state !== 'no');
  return new Set([...asked.map(({ officerId }) => officerId), holderId].filter((one) => one !== null));
}
