import { updateCase } from '../../store/queries/cases.ts';
import type { Applier } from '../applying.ts';

/** More is known: codes on the case, words in its history. */
export const caseToldMore: Applier<'case_told_more'> = async (unit, { caseId, facts }) => {
  const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null && value !== undefined));
  if (Object.keys(known).length > 0) await updateCase(unit, caseId, known);
};
