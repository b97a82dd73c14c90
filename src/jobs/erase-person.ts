import { waitsForHuman } from '../core/cases/waits-for-human.ts';
import { applyEvents } from '../inbox/apply.ts';
import { undecidedReview } from '../inbox/desk/legal-review.ts';
import { casesEver, erasePerson } from '../inbox/erase-person.ts';
import { readConversation } from '../store/queries/conversations.ts';
import { inOneUnit } from './job.ts';

/** What she asked for with nothing open. What was opened meanwhile, or whose legal review is undecided, waits for a human (S12). */
export const erasePersonJob = inOneUnit('erase_person', async (ctx, unit, { conversationId }) => {
  if (!conversationId) return;
  const conversation = await readConversation(unit, conversationId);
  let waits = false;
  for (const one of await casesEver(unit, conversationId)) {
    const reviewWaits = (await undecidedReview(unit, one)) !== null;
    waits ||= waitsForHuman({ state: one.state, reviewWaits });
  }
  if (!waits) return erasePerson(unit, conversation);
  const asked = { type: 'erasure_asked' as const, because: 'erase_my_data' };
  await applyEvents(unit, [asked], { ctx, conversation, messageId: null });
});
