import type { Inbound } from '../core/conversation/message.ts';
import { openFor } from '../core/conversation/open-door.ts';
import { type Conversation, readConversation, saveConversation } from '../store/queries/conversations.ts';
import type { Message } from '../store/queries/messages.ts';
import { readPlan } from '../store/queries/plans.ts';
import { releaseHeld } from '../store/queries/waiting-messages.ts';
import type { Unit } from '../store/unit.ts';
import { onBothChannels } from './both-channels.ts';
import { accountOf } from './why-stranger.ts';

/** A message that is tried again later does not turn the clock back. */
const later = (known: Date | null, now: Date): Date => (known && known > now ? known : now);

/** For a worker whose door is shut, held news waits for her *1*; everybody else has just opened her window. */
const mayHear = ({ role, openUntil, strangerAt }: Conversation, now: Date): boolean =>
  strangerAt === null && (role !== 'worker' || (openUntil !== null && openUntil > now));

/** *1* holds until half an hour of silence, longer by her plan (S10): each message of hers keeps an open door open. */
async function keptOpen(unit: Unit, conversationId: string): Promise<{ openUntil?: Date }> {
  const { role, openUntil, personId } = await readConversation(unit, conversationId);
  if (role !== 'worker' || openUntil === null || openUntil <= unit.now) return {};
  return { openUntil: new Date(unit.now.getTime() + openFor(await readPlan(unit, personId))) };
}

/** The person wrote: what waited for it may go. The gate is asked again. */
export const letHeldGo = (unit: Unit, conversation: Conversation): Promise<void> =>
  releaseHeld(unit, conversation.id, mayHear(conversation, unit.now) ? 'all' : 'asked_for');

/** What is kept of a message with its conversation. */
export type Written = Pick<Message, 'receivedAt' | 'provider'> & Pick<Inbound, 'account'>;

/** The person wrote: the 24 hours run from here. */
export async function noteWritten(unit: Unit, conversation: Conversation, message: Written): Promise<void> {
  const lastInboundAt = later(conversation.lastInboundAt, message.receivedAt);
  const open = await keptOpen(unit, conversation.id);
  // Whom no door stands before is quiet until she writes again.
  const speaks = conversation.role !== 'worker' && conversation.quietAt !== null;
  if (speaks) await onBothChannels(unit, conversation.id, { quietAt: null });
  const accountIndex = accountOf(unit, message);
  const account = accountIndex && !conversation.accountIndex?.equals(accountIndex) ? { accountIndex } : {};
  const { provider } = message;
  await saveConversation(unit, conversation.id, {
    lastInboundAt,
    provider,
    ...open,
    ...(speaks && { quietAt: null }),
    ...account,
  });
}
