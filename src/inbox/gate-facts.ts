import type { SendRequest } from '../core/contact/gate.ts';
import type { Conversation } from '../store/queries/conversations.ts';

type Facts = Pick<SendRequest, 'role' | 'optedOut' | 'lastInboundAt' | 'openUntil' | 'quiet' | 'stranger'>;

/** What the gate is asked of a conversation itself, whatever is to be sent. */
export const gateFacts = (conversation: Conversation): Facts => ({
  role: conversation.role,
  optedOut: conversation.optedOutAt !== null,
  lastInboundAt: conversation.lastInboundAt,
  openUntil: conversation.openUntil,
  quiet: conversation.quietAt !== null,
  stranger: conversation.strangerAt !== null,
});
