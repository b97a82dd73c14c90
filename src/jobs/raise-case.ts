import { raiseCase } from '../inbox/move-case.ts';
import { inOneUnit } from './job.ts';

/** It is graver than it looked: the district and the desk hear of it, whoever holds it. */
export const raiseCaseJob = inOneUnit('raise_case', async (ctx, unit, row) => {
  if (row.caseId) await raiseCase(ctx, unit, row.caseId);
});
