import { readConversation } from '../store/queries/conversations.ts';
import { addMessage } from '../store/queries/outbox-messages.ts';
import { saysAlready, unsay } from '../store/queries/waiting-messages.ts';
import type { Unit } from '../store/unit.ts';
import type { Applying } from './applying.ts';
import { languageOf } from './session.ts';

/** What is told waits so long: of several at once one line says all. */
const TOGETHER_MS = 15 * 60_000;

/** One line about what was left for a village, or stands in its book. */
export interface Line {
  conversationId: string;
  name: 'U5' | 'U6' | 'U12' | 'U20';
}

const wordsOf = async (unit: Unit, { ctx }: Applying, { conversationId, name }: Line): Promise<string> =>
  ctx.content.texts.in(await languageOf(unit, await readConversation(unit, conversationId))).say(name);

/** It has been settled meanwhile: the line that still waits to say it does not come. */
export const notToldByDay = async (unit: Unit, on: Applying, line: Line): Promise<void> =>
  unsay(unit, line.conversationId, await wordsOf(unit, on, line));

/** A line that comes by day, through the gate, says nothing of what was left, and is said once. */
export async function tellByDay(unit: Unit, on: Applying, line: Line): Promise<void> {
  const { conversationId } = line;
  const { personId } = await readConversation(unit, conversationId);
  const text = await wordsOf(unit, on, line);
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
