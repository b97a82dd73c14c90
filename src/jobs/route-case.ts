import { routeCase } from '../inbox/route-case.ts';
import { inOneUnit } from './job.ts';

/** Finds who must act on a case now. */
export const routeCaseJob = inOneUnit('route_case', async (ctx, unit, row) => {
  if (row.caseId) await routeCase(ctx, unit, row.caseId);
});
