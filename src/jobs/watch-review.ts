import { tellOfficer } from '../inbox/appliers/tell-officer.ts';
import { LEGAL_REVIEW, undecidedReview } from '../inbox/desk/legal-review.ts';
import { deskFor } from '../inbox/desk-for.ts';
import { watchDecision } from './watch-decision.ts';

/** Whether a law asks for a report is decided by a human. */
export const watchReviewJob = watchDecision({
  name: 'watch_review',
  timer: LEGAL_REVIEW,
  since: undecidedReview,
  async remind(unit, { about, late, on }) {
    const [desk] = await deskFor(unit, about);
    // Also of a case that is closed by now: the duty does not end with it.
    if (desk) await tellOfficer(unit, { officerId: desk.id, openCase: about, text: late ? 'O80' : 'O79' }, on);
  },
});
