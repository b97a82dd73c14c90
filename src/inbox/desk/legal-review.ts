import type { OpenCase } from '../../core/cases/routing/types.ts';
import type { CaseRow } from '../../store/queries/cases.ts';
import { eventsOfCase, recordEvent } from '../../store/queries/events.ts';
import { addWork } from '../../store/queries/outbox.ts';
import type { Unit } from '../../store/unit.ts';
import { decideBy, remindAt, type ToDecide, toDecide } from './decide-in-time.ts';

/** The timer of a case of which a human decides whether a law asks for a report. */
export const LEGAL_REVIEW = 'legal_review';

type Kind = Pick<OpenCase, 'aboutChild' | 'category'>;

/**
 * Sexual violence, and whatever is told of a child: services that hear of sexual violence report it to the police within
 * 3 times 24 hours (UU 12/2022, official text, page 29; whom it binds, and what was done abroad, a lawyer says).
 */
export const wantsReview = ({ aboutChild, category }: Kind): boolean => aboutChild || category === 'sexual_violence';

type About = Pick<CaseRow, 'id' | 'reporterConversationId'>;

/** Starts the clock, and tells so on the case; nothing is reported by itself. */
export async function openReview(unit: Unit, { id, reporterConversationId: conversationId }: About): Promise<void> {
  const until = decideBy(unit.now);
  await recordEvent(unit, { type: 'legal_review_opened', keyOwner: id, caseId: id, conversationId, until });
  await addWork(unit, { job: 'watch_review', caseId: id, runAt: remindAt(unit.now), timer: LEGAL_REVIEW });
}

/** When the review was opened that nobody at the desk has decided since; null where none waits. */
export async function undecidedReview(unit: Unit, { id }: Pick<CaseRow, 'id'>): Promise<Date | null> {
  const told = await eventsOfCase(unit, id);
  const since = told.slice(told.findLastIndex(({ type }) => type === 'desk_reviewed') + 1);
  return since.find(({ type }) => type === 'legal_review_opened')?.at ?? null;
}

/** Reviews that wait for the desk, the oldest first. */
export const reviewsWaiting = (unit: Unit): Promise<ToDecide[]> => toDecide(unit, LEGAL_REVIEW, undecidedReview);
