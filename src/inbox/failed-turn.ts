import type { Context } from '../context.ts';
import { readConversation } from '../store/queries/conversations.ts';
import { type Message, markMessage } from '../store/queries/messages.ts';
import { readWork, settle } from '../store/queries/outbox.ts';
import type { Unit } from '../store/unit.ts';
import { applyEvents } from './apply.ts';
import { letHeldGo, noteWritten } from './note-written.ts';
import { sorryFor } from './sorry.ts';

/** Seconds before the next try of a turn; after the last, a human. */
const RETRY_AFTER = [5, 30, 120, 600];

/** Leaves a failed turn pending with its code, to be tried again later. False when it was tried often enough. */
export async function postponeTurn(unit: Unit, message: Message, code: string): Promise<boolean> {
  const work = await readWork(unit, message.id);
  const failures = work?.attempts ?? 0;
  const after = RETRY_AFTER[failures];
  if (after === undefined) return false;
  await markMessage(unit, message.id, { errorCode: code });
  const runAt = new Date(unit.now.getTime() + after * 1000);
  await settle(unit, message.id, { state: 'waiting', runAt, attempts: failures + 1, errorCode: code });
  return true;
}

/** Even calling a human failed: the row must not stand in the way of the next ones, and is tried again much later. */
export async function postponeLong(unit: Unit, message: Message, code: string): Promise<void> {
  const runAt = new Date(unit.now.getTime() + 3_600_000);
  await settle(unit, message.id, { state: 'waiting', runAt, errorCode: code });
}

/** Nobody is left without an answer because our flow is broken: one line to her, and a human. */
export async function giveUpTurn(ctx: Context, unit: Unit, message: Message, code: string): Promise<void> {
  const conversation = await readConversation(unit, message.conversationId);
  const said = conversation.role === 'officer' ? [] : [sorryFor(ctx)];
  const on = { ctx, conversation, messageId: message.id };
  await applyEvents(unit, [{ type: 'human_asked', because: `turn_failed: ${code}` }, ...said], on);
  await Promise.all([letHeldGo(unit, conversation), noteWritten(unit, conversation, message)]);
  await markMessage(unit, message.id, { state: 'given_to_human', errorCode: code });
  await settle(unit, message.id, { state: 'human', errorCode: code });
}
