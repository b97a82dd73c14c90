import { callOf } from '../core/conversation/call-of.ts';
import { applyEvents } from '../inbox/apply.ts';
import { readConversation } from '../store/queries/conversations.ts';
import { inOneUnit } from './job.ts';

const FRESH_MS = 10 * 3_600_000;

/** A date of hers comes near: neutral words that say nothing of it; what it is she reads when she asks. */
export const remindDateJob = inOneUnit('remind_date', async (ctx, unit, row) => {
  if (!row.conversationId) return;
  const conversation = await readConversation(unit, row.conversationId);
  const panggilan = callOf(conversation.role);
  const text = ctx.content.texts.say('K1', { panggilan });
  const expiresAt = new Date(unit.now.getTime() + FRESH_MS);
  const said = { type: 'message_said' as const, text, options: [], purpose: 'lesson' as const, expiresAt };
  await applyEvents(unit, [said], { ctx, conversation, messageId: null });
});
