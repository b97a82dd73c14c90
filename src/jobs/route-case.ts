import { moveCase } from '../inbox/move-case.ts';
import { inOneUnit } from './job.ts';

/** The ladder's look at a case: somebody is asked, reminded, passed or nudged, or the desk is alarmed. */
export const routeCaseJob = inOneUnit('route_case', async (ctx, unit, row) => {
  if (row.caseId) await moveCase(ctx, unit, row.caseId);
});
