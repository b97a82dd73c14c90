import { callOf } from '../core/conversation/texts/call-of.ts';
import { applyEvents } from '../inbox/apply.ts';
import { usefulUntil } from '../inbox/reminders.ts';
import { loadScene } from '../inbox/scene.ts';
import { readConversation } from '../store/queries/conversations.ts';
import { hasLaterTwin } from '../store/queries/outbox.ts';
import { takeBack } from '../store/queries/waiting-messages.ts';
import { inOneUnit } from './job.ts';

/** A date that is over, or in other hands since, may be told of so long. */
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
  // It is of use until the date itself; an older one that still waits says the same.
  const until = await usefulUntil(unit, conversation, row.timer);
  const older = await takeBack(unit, { conversationId: conversation.id, purpose: 'reminder' });
  const times = [unit.now.getTime() + FRESH_MS, ...[until, ...older].map((at) => at?.getTime() ?? 0)];
  const expiresAt = new Date(Math.max(...times));
  const said = { type: 'message_said' as const, text, options: [], purpose: 'reminder' as const, expiresAt };
  await applyEvents(unit, [said], { ctx, conversation, messageId: null });
});
