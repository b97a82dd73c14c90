import { emptySession } from '../core/conversation/session.ts';
import { type Conversation, saveConversation } from '../store/queries/conversations.ts';
import { recordEvent } from '../store/queries/events.ts';
import type { Unit } from '../store/unit.ts';
import { saveSession } from './scene.ts';

const STRANGER_AFTER_MS = 60 * 24 * 3_600_000;

/** She was silent for so long that this message makes her a stranger. */
export const wasSilent = ({ lastInboundAt, role, strangerAt }: Conversation, now: Date): boolean =>
  role !== 'officer' &&
  strangerAt === null &&
  lastInboundAt !== null &&
  now.getTime() - lastInboundAt.getTime() > STRANGER_AFTER_MS;

/**
 * S8: after sixty days of silence somebody else may hold the number. Nothing of before is offered from this message
 * on, until the safe word or a human says that it is still hers.
 */
export async function asStranger(unit: Unit, conversation: Conversation): Promise<Conversation> {
  if (!wasSilent(conversation, unit.now)) return conversation;
  const forgotten = { strangerAt: unit.now, openUntil: null, quietAt: null, role: 'worker' as const };
  await saveConversation(unit, conversation.id, forgotten);
  await saveSession(unit, conversation, emptySession());
  const { id: conversationId, personId: keyOwner } = conversation;
  const because = 'sixty_days_of_silence';
  await recordEvent(unit, { type: 'number_may_have_changed_hands', keyOwner, conversationId, because });
  return { ...conversation, ...forgotten, session: null };
}
