import { isValid } from '../../core/cases/number.ts';
import { type CaseRow, findCase } from '../../store/queries/cases.ts';
import type { Unit } from '../../store/unit.ts';
import { DeskRefusal } from './desk-call.ts';

/** The case of a typed number. @throws DeskRefusal that says whether it is a mistyped one */
export async function caseByNumber(unit: Unit, number: string): Promise<CaseRow> {
  const found = await findCase(unit, number);
  if (found) return found;
  throw new DeskRefusal(
    isValid(number) ? `There is no case ${number}.` : `${number} is no case number: its check digit does not fit.`,
  );
}
