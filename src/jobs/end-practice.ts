import { endCase } from '../inbox/appliers/case-closed.ts';
import { lockCase } from '../store/queries/cases.ts';
import { inOneUnit } from './job.ts';

/** A day is enough for a practice: nobody is left with an invented case. */
export const endPracticeJob = inOneUnit('end_practice', async (_ctx, unit, row) => {
  if (!row.caseId) return;
  const { practice } = await lockCase(unit, row.caseId);
  if (practice) await endCase(unit, row.caseId);
});
