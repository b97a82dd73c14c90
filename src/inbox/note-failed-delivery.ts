import { readConversation } from '../store/queries/conversations.ts';
import { recordEvent } from '../store/queries/events.ts';
import type { OutboxRow } from '../store/queries/outbox.ts';
import { endQuestionOf } from '../store/queries/questions.ts';
import type { Unit } from '../store/unit.ts';
import { routeSoon } from './route-soon.ts';

/** An alert that did not arrive asks nobody: the next is looked for at once, where nobody else of her level is asked. */
async function nextOfficer(unit: Unit, alert: OutboxRow, caseId: string): Promise<void> {
  if (!(await endQuestionOf(unit, alert.id))) return;
  await routeSoon(unit, caseId);
}

/** A message that was sent and did not arrive: it is told, and an alert does not wait for its deadline. */
export async function noteFailedDelivery(unit: Unit, message: OutboxRow, code: string | null): Promise<void> {
  const { conversationId, caseId, keyOwner } = message;
  if (!conversationId) return;
  const owner = keyOwner ?? (await readConversation(unit, conversationId)).personId;
  const because = code ?? 'unknown';
  await recordEvent(unit, { type: 'delivery_failed', keyOwner: owner, caseId, conversationId, because });
  if (message.purpose === 'alert' && caseId) await nextOfficer(unit, message, caseId);
}
