import { takeTimer } from '../inbox/run-turn.ts';
import { lockConversation } from '../store/queries/conversations.ts';
import { inOneUnit } from './job.ts';

/** A question waited long enough: its flow goes on without the answer. A conversation that is busy throws and is tried again. */
export const replyTimeoutJob = inOneUnit('reply_timeout', async (ctx, unit, row) => {
  if (!row.conversationId || !row.timer) return;
  const conversation = await lockConversation(unit, row.conversationId);
  if (!conversation) throw new Error('busy');
  await takeTimer(ctx, unit, conversation, row.timer);
});
