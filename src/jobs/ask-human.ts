import type { Context } from '../context.ts';
import { applyEvents } from '../inbox/apply.ts';
import { sorryFor } from '../inbox/sorry.ts';
import { readCase, reporterOf } from '../store/queries/cases.ts';
import { type Conversation, readConversation } from '../store/queries/conversations.ts';
import { latestMessage } from '../store/queries/messages.ts';
import type { OutboxRow } from '../store/queries/outbox.ts';
import type { Unit } from '../store/unit.ts';

async function whoseWork(unit: Unit, { caseId, conversationId }: OutboxRow): Promise<Conversation | null> {
  if (caseId) return reporterOf(unit, await readCase(unit, caseId));
  return conversationId ? readConversation(unit, conversationId) : null;
}

interface Stuck {
  row: OutboxRow;
  because: string;
  /** She waits for an answer: one kind line to her, too. */
  sorry?: boolean;
}

/** Work that goes on no further by itself: its reason is told on the case, and the desk gets its line. */
export async function askHuman(ctx: Context, unit: Unit, { row, because, sorry }: Stuck): Promise<void> {
  const conversation = await whoseWork(unit, row);
  if (!conversation || conversation.role === 'officer') return;
  const said = sorry ? [sorryFor(ctx)] : [];
  const messageId = sorry ? await latestMessage(unit, conversation.id) : null;
  await applyEvents(unit, [{ type: 'human_asked', because }, ...said], { ctx, conversation, messageId });
}
