import { stillUnanswered } from '../inbox/ask-unanswered.ts';
import { readConversation } from '../store/queries/conversations.ts';
import { inOneUnit } from './job.ts';

/** A question or request that no cadre answered in the time that was said: who is above her and who left it hear so, once. */
export const watchAskJob = inOneUnit('watch_ask', async (ctx, unit, { conversationId, timer }) => {
  if (!conversationId || !timer) return;
  const on = { ctx, conversation: await readConversation(unit, conversationId), messageId: null };
  await stillUnanswered(unit, on, { conversationId, timer });
});
