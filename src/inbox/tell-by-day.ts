import { readConversation } from '../store/queries/conversations.ts';
import { addMessage, saysAlready } from '../store/queries/outbox-messages.ts';
import type { Unit } from '../store/unit.ts';
import type { Applying } from './applying.ts';
import { languageOf } from './session.ts';

/** What is told waits so long: of several at once one line says all. */
const TOGETHER_MS = 15 * 60_000;

/** One line about what was left for a village. */
export interface Line {
  conversationId: string;
  name: 'U5' | 'U6' | 'U12';
}

/** A line that comes by day, through the gate, says nothing of what was left, and is said once. */
export async function tellByDay(unit: Unit, { ctx }: Applying, { conversationId, name }: Line): Promise<void> {
  const conversation = await readConversation(unit, conversationId);
  const { personId } = conversation;
  const text = ctx.content.texts.in(await languageOf(unit, conversation)).say(name);
  if (await saysAlready(unit, conversationId, text)) return;
  await addMessage(unit, {
    conversationId,
    caseId: null,
    officerId: null,
    purpose: 'follow_up',
    urgent: false,
    inReplyTo: null,
    expiresAt: null,
    runAt: new Date(unit.now.getTime() + TOGETHER_MS),
    keyOwner: personId,
    body: { text, options: [], template: null },
  });
}
