import { askIfDone } from '../inbox/appliers/ask-if-done.ts';
import { lockCase, reporterOf } from '../store/queries/cases.ts';
import { inOneUnit } from './job.ts';

/** Her officer said SELESAI and not how it ended: the reporter is asked all the same. */
export const askIfDoneJob = inOneUnit('ask_if_done', async (ctx, unit, row) => {
  if (!row.caseId) return;
  const finished = await lockCase(unit, row.caseId);
  if (finished.state !== 'answered' || finished.practice) return;
  const on = { ctx, conversation: await reporterOf(unit, finished), messageId: null };
  await askIfDone(unit, { finished, outcome: null }, on);
});
