import type { Inbound } from '../core/conversation/message.ts';
import { emptySession } from '../core/conversation/session.ts';
import { type Conversation, saveConversation } from '../store/queries/conversations.ts';
import { recordEvent } from '../store/queries/events.ts';
import type { Unit } from '../store/unit.ts';
import { saveSession } from './session.ts';

const STRANGER_AFTER_MS = 60 * 24 * 3_600_000;

/** She was silent for so long that this message makes her a stranger. */
const wasSilent = ({ lastInboundAt }: Conversation, now: Date): boolean =>
  lastInboundAt !== null && now.getTime() - lastInboundAt.getTime() > STRANGER_AFTER_MS;

/** Who holds the number by the channel's own count, as it is kept; null where it does not say. */
export const accountOf = (unit: Unit, { account }: Pick<Inbound, 'account'>): Buffer | null =>
  account ? unit.vault.index('account', account) : null;

/** The channel counts somebody else at this number than before. */
const isAnother = ({ accountIndex }: Conversation, account: Buffer | null): boolean =>
  accountIndex !== null && account !== null && !accountIndex.equals(account);

/** Why this message makes its number a stranger's, or null. */
export function whyStranger(unit: Unit, conversation: Conversation, inbound: Pick<Inbound, 'account'>): string | null {
  if (conversation.role === 'officer' || conversation.strangerAt !== null) return null;
  if (wasSilent(conversation, unit.now)) return 'sixty_days_of_silence';
  return isAnother(conversation, accountOf(unit, inbound)) ? 'another_account' : null;
}

/**
 * S8: after sixty days of silence, or where the channel counts another account, somebody else may hold the number. Nothing
 * of before is offered from this message on, until the safe word or a human says that it is still hers.
 */
export async function asStranger(
  unit: Unit,
  conversation: Conversation,
  inbound: Pick<Inbound, 'account'>,
): Promise<Conversation> {
  const because = whyStranger(unit, conversation, inbound);
  if (because === null) return conversation;
  const forgotten = { strangerAt: unit.now, openUntil: null, quietAt: null, role: 'worker' as const };
  await saveConversation(unit, conversation.id, forgotten);
  await saveSession(unit, conversation, emptySession());
  const { id: conversationId, personId: keyOwner } = conversation;
  await recordEvent(unit, { type: 'number_may_have_changed_hands', keyOwner, conversationId, because });
  return { ...conversation, ...forgotten, session: null };
}
