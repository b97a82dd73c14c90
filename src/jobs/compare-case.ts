import { compareAgain } from '../inbox/links/propose-links.ts';
import { inOneUnit } from './job.ts';

/** What a case names is compared once more after it was written: another may have been told in the same instant. */
export const compareCaseJob = inOneUnit('compare_case', async (ctx, unit, row) => {
  if (row.caseId) await compareAgain(ctx, unit, row.caseId);
});
