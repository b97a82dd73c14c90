import type { SendRequest } from '../core/contact/gate.ts';
import type { Conversation } from '../store/queries/conversations.ts';

type Facts = Pick<SendRequest, 'role' | 'optedOutAt' | 'lastInboundAt' | 'openUntil' | 'quiet' | 'stranger'>;

/** What the gate is asked of a conversation itself, whatever is to be sent. */
export const gateFacts = (conversation: Conversation): Facts => ({
  role: conversation.role,
  optedOutAt: conversation.optedOutAt,
  lastInboundAt: conversation.lastInboundAt,
  openUntil: conversation.openUntil,
  quiet: conversation.quietAt !== null,
  stranger: conversation.strangerAt !== null,
});
