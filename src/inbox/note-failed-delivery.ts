import { readConversation } from '../store/queries/conversations.ts';
import { recordEvent } from '../store/queries/events.ts';
import { addWork, type OutboxRow } from '../store/queries/outbox.ts';
import type { Unit } from '../store/unit.ts';

/** A message that was sent and did not arrive: it is told, and an alert does not wait for its deadline. */
export async function noteFailedDelivery(unit: Unit, message: OutboxRow, code: string | null): Promise<void> {
  const { conversationId, caseId, keyOwner } = message;
  if (!conversationId) return;
  const owner = keyOwner ?? (await readConversation(unit, conversationId)).personId;
  await recordEvent(unit, {
    type: 'delivery_failed',
    keyOwner: owner,
    caseId,
    conversationId,
    because: code ?? 'unknown',
  });
  if (message.purpose === 'alert' && caseId) {
    await addWork(unit, { job: 'climb_ladder', caseId, runAt: unit.now, timer: 'climb' });
  }
}
