import { hasPlea } from '../core/conversation/readers/erase.ts';
import { applyEvents } from '../inbox/apply.ts';
import { undecidedReview } from '../inbox/desk/legal-review.ts';
import { allOfHer, casesEver, erasePerson } from '../inbox/erase-person.ts';
import { loadSession } from '../inbox/session.ts';
import { wasSilent } from '../inbox/why-stranger.ts';
import { type Conversation, readConversation } from '../store/queries/conversations.ts';
import type { Unit } from '../store/unit.ts';
import { inOneUnit } from './job.ts';

/** A case that is open, one whose legal review nobody has decided, or words that may be a plea still (S12). */
async function isOpenOn(unit: Unit, conversation: Conversation): Promise<boolean> {
  if (hasPlea(await loadSession(unit, conversation))) return true;
  for (const one of await casesEver(unit, conversation.id)) {
    if (one.state !== 'closed' || (await undecidedReview(unit, one)) !== null) return true;
  }
  return false;
}

/** The same, of all that she is by one number; where the other screen may be somebody else's a human makes sure (S8). */
async function isOpen(unit: Unit, conversation: Conversation): Promise<boolean> {
  for (const one of await allOfHer(unit, conversation)) {
    if (one.id !== conversation.id && (one.strangerAt !== null || wasSilent(one, unit.now))) return true;
    if (await isOpenOn(unit, one)) return true;
  }
  return false;
}

/** What she asked for with nothing open. What was opened meanwhile waits for a human. */
export const erasePersonJob = inOneUnit('erase_person', async (ctx, unit, { conversationId }) => {
  if (!conversationId) return;
  const conversation = await readConversation(unit, conversationId);
  if (!(await isOpen(unit, conversation))) return erasePerson(unit, conversation);
  const asked = { type: 'erasure_asked' as const, because: 'erase_my_data' };
  await applyEvents(unit, [asked], { ctx, conversation, messageId: null });
});
