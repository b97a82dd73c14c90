import { callOf } from '../core/conversation/texts/call-of.ts';
import { applyEvents } from '../inbox/apply.ts';
import { loadScene } from '../inbox/scene.ts';
import { readConversation } from '../store/queries/conversations.ts';
import { hasLaterTwin } from '../store/queries/outbox.ts';
import { inOneUnit } from './job.ts';

/** What could not go for so long is of no use any more: she reads her dates when she asks. */
const FRESH_MS = 7 * 24 * 3_600_000;

/** A date of hers comes near: neutral words that say nothing of it; what it is she reads when she asks. */
export const remindDateJob = inOneUnit('remind_date', async (ctx, unit, row) => {
  if (!row.conversationId) return;
  // Two dates on one morning: one line says all that is said.
  if (await hasLaterTwin(unit, row)) return;
  const conversation = await readConversation(unit, row.conversationId);
  const panggilan = callOf(conversation.role);
  const { session } = await loadScene(unit, conversation, null);
  const text = ctx.content.texts.in(session.language).say('K1', { panggilan });
  const expiresAt = new Date(unit.now.getTime() + FRESH_MS);
  const said = { type: 'message_said' as const, text, options: [], purpose: 'reminder' as const, expiresAt };
  await applyEvents(unit, [said], { ctx, conversation, messageId: null });
});
