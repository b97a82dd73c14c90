import type { Context } from '../context.ts';
import type { Event } from '../core/conversation/events.ts';
import type { Inbound } from '../core/conversation/message.ts';
import { emptySession } from '../core/conversation/session.ts';
import { type Conversation, saveConversation } from '../store/queries/conversations.ts';
import { recordEvent } from '../store/queries/events.ts';
import type { Unit } from '../store/unit.ts';
import { applyEvents } from './apply.ts';
import type { Applying } from './applying.ts';
import { cancelAsked } from './asked-for.ts';
import { loadScene } from './scene.ts';
import { saveSession } from './session.ts';
import { takeDoubt, takeUnopened } from './take-timer.ts';
import { whyStranger } from './why-stranger.ts';

/**
 * What was still open on this phone is decided before it is forgotten (S12): a doubt that nobody answered is danger, words
 * behind the door go to a human, and whoever has an alarm of it in hand reads why it may be somebody else who writes.
 */
async function leaveNothingOpen(ctx: Context, unit: Unit, conversation: Conversation, because: string): Promise<void> {
  // A moment before: what is opened now is of before, and not for whoever writes.
  const before = { ...unit, now: new Date(unit.now.getTime() - 1) };
  const on: Applying = { ctx, conversation, messageId: null };
  const scene = await loadScene(before, conversation, null);
  await (scene.session.doubt ? takeDoubt(before, on, scene) : takeUnopened(before, on, scene));
  const alarms = scene.cases.filter(({ kind, severity }) => kind === 'report' && severity === 'critical');
  await applyEvents(
    before,
    alarms.map(({ id }): Event => ({ type: 'answer_doubted', caseId: id, because })),
    on,
  );
}

/**
 * S8: after sixty days of silence, or where the channel counts another account, somebody else may hold the number. Nothing
 * of before is offered from this message on, until the safe word or a human says that it is still hers; what is left from
 * now on is this one's own. Sixty more days of silence make a stranger again.
 */
export async function asStranger(
  ctx: Context,
  unit: Unit,
  { conversation, inbound }: { conversation: Conversation; inbound: Pick<Inbound, 'account'> },
): Promise<Conversation> {
  const because = whyStranger(unit, conversation, inbound);
  if (because === null) return conversation;
  await leaveNothingOpen(ctx, unit, conversation, because);
  const forgotten = { strangerAt: unit.now, openUntil: null, quietAt: null, role: 'worker' as const };
  await saveConversation(unit, conversation.id, forgotten);
  await saveSession(unit, conversation, emptySession());
  await cancelAsked(unit, conversation.id);
  const { id: conversationId, personId: keyOwner } = conversation;
  await recordEvent(unit, { type: 'number_may_have_changed_hands', keyOwner, conversationId, because });
  return { ...conversation, ...forgotten, session: null };
}
