import { tellOfficer } from '../inbox/appliers/tell-officer.ts';
import { decideBy, tomorrow } from '../inbox/desk/decide-in-time.ts';
import { LEGAL_REVIEW, undecidedReview } from '../inbox/desk/legal-review.ts';
import { deskFor } from '../inbox/desk-for.ts';
import { lockCase, reporterOf } from '../store/queries/cases.ts';
import { addWork } from '../store/queries/outbox.ts';
import { inOneUnit } from './job.ts';

/** Whether a law asks for a report is decided by a human: the desk is reminded a day before, at the end, and each day after. */
export const watchReviewJob = inOneUnit('watch_review', async (ctx, unit, { caseId }) => {
  if (!caseId) return;
  const about = await lockCase(unit, caseId);
  const opened = await undecidedReview(unit, about);
  if (!opened) return;
  const by = decideBy(opened);
  const late = unit.now >= by;
  const on = { ctx, conversation: await reporterOf(unit, about), messageId: null };
  const [desk] = await deskFor(unit, about);
  // Also of a case that is closed by now: the duty does not end with it.
  if (desk) await tellOfficer(unit, { officerId: desk.id, openCase: about, text: late ? 'O80' : 'O79' }, on);
  await addWork(unit, { job: 'watch_review', caseId, runAt: late ? tomorrow(unit.now) : by, timer: LEGAL_REVIEW });
});
