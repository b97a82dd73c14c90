import { startsAbove } from '../../core/cases/routing/starts-above.ts';
import type { EventOf } from '../../core/conversation/events.ts';
import { type CaseRow, insertCase, lockCase, updateCase } from '../../store/queries/cases.ts';
import { recordEvent } from '../../store/queries/events.ts';
import { endQuestions } from '../../store/queries/questions.ts';
import type { Unit } from '../../store/unit.ts';
import type { Applier, Applying } from '../applying.ts';
import { openReview, wantsReview } from '../desk/legal-review.ts';
import { giveBack } from '../give-back.ts';
import { keepAccused } from '../keep-accused.ts';
import { proposeLinks } from '../links/propose-links.ts';
import { routeSoon } from '../route-soon.ts';

/**
 * Under the number the desk was rung with. Whoever was asked for the plea, or has it by now, is asked for what it turned
 * out to be, with everybody else.
 */
async function continueAs(unit: Unit, id: string, known: Partial<CaseRow>): Promise<void> {
  await giveBack(unit, await lockCase(unit, id));
  await updateCase(unit, id, { ...known, reached: null, roundSince: unit.now });
  await endQuestions(unit, { caseId: id, kind: 'alert' }, 'expired');
}

/** A case with its own key, and the work that finds somebody for it. */
export const caseOpened: Applier<'case_opened'> = async (unit, event, on) => {
  const { caseId: id, number, kind, facts } = event;
  const reporterConversationId = on.conversation.id;
  const aboutChild = on.ctx.content.assess(event.details, on.conversation.channel).child;
  // No yes counts of what starts above the village before it is asked for that (S1).
  const noYes = startsAbove({ ...facts, aboutChild }) && event.villageMayKnow !== 'no';
  const villageMayKnow = noYes ? 'not_asked' : event.villageMayKnow;
  const villageAskedAt = villageMayKnow === 'unanswered' ? unit.now : null;
  const known = { kind, ...facts, aboutChild, villageMayKnow, villageAskedAt };
  await (event.continues
    ? continueAs(unit, id, known)
    : insertCase(unit, { id, number, reporterConversationId, ...known }, on.conversation.personId));
  if (wantsReview({ ...facts, aboutChild })) await openReview(unit, { id, reporterConversationId });
  await keepAccused(unit, id, event.details, on);
  await tellReading(unit, event, on);
  await proposeLinks(unit, on, event);
  await routeSoon(unit, id);
};

/** Why danger, country and place were read so from her words: officers and auditors must see it. */
async function tellReading(
  unit: Unit,
  { caseId, details }: EventOf<'case_opened'>,
  { ctx, conversation }: Applying,
): Promise<void> {
  const { assess, findPlace } = ctx.content;
  const because = [...assess(details, conversation.channel).because, ...findPlace(details).because].join('; ');
  const conversationId = conversation.id;
  await recordEvent(unit, { type: 'words_read', keyOwner: caseId, caseId, conversationId, because });
}
