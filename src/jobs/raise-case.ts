import { alertAbove } from '../inbox/route-case.ts';
import { updateCase } from '../store/queries/cases.ts';
import { inOneUnit } from './job.ts';

/** An officer says that it is grave: it counts as critical from now, and the district and the desk hear of it. */
export const raiseCaseJob = inOneUnit('raise_case', async (ctx, unit, row) => {
  if (!row.caseId) return;
  await updateCase(unit, row.caseId, { severity: 'critical', reached: null });
  await alertAbove(ctx, unit, row.caseId);
});
