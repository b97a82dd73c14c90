import { silenceCounts } from '../inbox/appliers/ask-if-done.ts';
import { applyEvents } from '../inbox/apply.ts';
import { lockCase, reporterOf } from '../store/queries/cases.ts';
import { inOneUnit } from './job.ts';

/** The reporter read whether it is done and did not answer for a week: it counts as done. */
export const closeSilentJob = inOneUnit('close_silent', async (ctx, unit, row) => {
  if (!row.caseId) return;
  const openCase = await lockCase(unit, row.caseId);
  if (openCase.state !== 'answered' || !(await silenceCounts(unit, openCase.id))) return;
  const on = { ctx, conversation: await reporterOf(unit, openCase), messageId: null };
  await applyEvents(unit, [{ type: 'case_confirmed', caseId: openCase.id, because: 'a_week_of_silence' }], on);
});
