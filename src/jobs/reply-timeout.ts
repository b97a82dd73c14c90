import { takeTimer } from '../inbox/take-timer.ts';
import { lockConversation } from '../store/queries/conversations.ts';
import { Busy, inOneUnit } from './job.ts';

/** A question waited long enough: its flow goes on without the answer. A busy conversation is tried again soon. */
export const replyTimeoutJob = inOneUnit('reply_timeout', async (ctx, unit, row) => {
  if (!row.conversationId || !row.timer) return;
  const conversation = await lockConversation(unit, row.conversationId);
  if (!conversation) throw new Busy('busy');
  await takeTimer(ctx, unit, conversation, row.timer);
});
