import { hasPlea } from '../core/conversation/readers/erase.ts';
import { applyEvents } from '../inbox/apply.ts';
import { casesEver, erasePerson } from '../inbox/erase-person.ts';
import { loadSession } from '../inbox/scene.ts';
import { readConversation } from '../store/queries/conversations.ts';
import { inOneUnit } from './job.ts';

/** What she asked for with nothing open. What was opened meanwhile, or may be a plea still, waits for a human (S12). */
export const erasePersonJob = inOneUnit('erase_person', async (ctx, unit, { conversationId }) => {
  if (!conversationId) return;
  const conversation = await readConversation(unit, conversationId);
  const isOpen = (await casesEver(unit, conversationId)).some(({ state }) => state !== 'closed');
  const open = isOpen || hasPlea(await loadSession(unit, conversation));
  if (!open) return erasePerson(unit, conversation);
  const asked = { type: 'erasure_asked' as const, because: 'erase_my_data' };
  await applyEvents(unit, [asked], { ctx, conversation, messageId: null });
});
