import { cancelTimer } from '../../store/queries/outbox.ts';
import { DeskRefusal, type DeskVerb, tellCall } from './desk-call.ts';
import { LEGAL_REVIEW, undecidedReview } from './legal-review.ts';

/** A named human has decided whether a law asks for a report, and says what and why: the clock ends. */
export const reviewCase: DeskVerb = {
  args: '',
  does: 'whether the law asks for a report was decided, and how',
  async run(unit, call) {
    const { about } = call;
    if (!(await undecidedReview(unit, about))) throw new DeskRefusal(`${about.number}: no review waits.`);
    await cancelTimer(unit, { caseId: about.id, timer: LEGAL_REVIEW });
    await tellCall(unit, 'desk_reviewed', call);
    return `${about.number}: the review is decided.`;
  },
};
