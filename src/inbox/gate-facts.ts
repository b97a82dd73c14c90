import type { SendRequest } from '../core/contact/gate.ts';
import type { CaseRow } from '../store/queries/cases.ts';
import type { Conversation } from '../store/queries/conversations.ts';

type Facts = Pick<SendRequest, 'role' | 'optedOutAt' | 'lastInboundAt' | 'openUntil' | 'quiet' | 'stranger'>;

/** What is to be sent, by when it was made; `about`: the case it belongs to. */
interface Sent {
  createdAt: Date;
  about: Pick<CaseRow, 'openedAt'> | undefined;
}

/** S8: of before is what was made, or whose case was opened, before the number may have changed hands. */
const isOfBefore = ({ strangerAt }: Conversation, { createdAt, about }: Sent): boolean =>
  strangerAt !== null && (about?.openedAt ?? createdAt) < strangerAt;

/** What the gate is asked of a conversation itself for what is to be sent. */
export const gateFacts = (conversation: Conversation, sent: Sent): Facts => ({
  role: conversation.role,
  optedOutAt: conversation.optedOutAt,
  lastInboundAt: conversation.lastInboundAt,
  openUntil: conversation.openUntil,
  quiet: conversation.quietAt !== null,
  stranger: isOfBefore(conversation, sent),
});
