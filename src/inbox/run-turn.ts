import { type Context, sharedUnless } from '../context.ts';
import { describeError, errorCode } from '../describe-error.ts';
import { type Conversation, lockConversation } from '../store/queries/conversations.ts';
import { freeLeases } from '../store/queries/leases.ts';
import { type Message, markMessage, nextMessage } from '../store/queries/messages.ts';
import { settle } from '../store/queries/outbox.ts';
import { Alone, type RunUnit, type Unit } from '../store/unit.ts';
import { type Applying, Conflict } from './applying.ts';
import { asStranger } from './as-stranger.ts';
import { giveUpTurn, postponeLong, postponeTurn } from './failed-turn.ts';
import { hear } from './hear.ts';
import { letHeldGo, noteWritten, type Written } from './note-written.ts';
import { mustBePlain } from './plain-turn.ts';
import { readingOnce } from './reading-once.ts';
import { loadScene } from './scene.ts';
import { applyTaken, decidePlain, type Moment, takeDanger, takeReaders } from './take.ts';

/** `plain`: only her own conversation was written, and nothing but an answer to her is due; `last`: and nothing waits. */
type Outcome = 'done' | 'busy' | 'more' | 'plain' | 'last';

/**
 * Takes the turns that wait in a conversation, a transaction each. `busy` when somebody else is at it. `pressing`: somebody
 * may be in danger there, and does not wait for the transaction of others.
 */
export async function runTurn(ctx: Context, conversationId: string, pressing = false): Promise<'done' | 'busy'> {
  const run = sharedUnless(pressing, ctx, 'turn');
  for (;;) {
    const outcome = await ctx.tracing.step('turn', { conversation: conversationId }, () =>
      nextTurn(ctx, conversationId, run),
    );
    if (outcome === 'done' || outcome === 'busy') return outcome;
    if (outcome === 'more') ctx.nudge();
    else await sendSoon(ctx, conversationId);
    // What was stored since is taken by whoever stored it.
    if (outcome === 'last') return 'done';
    // Others wait for a connection: the rest of this conversation is left to its jobs, whoever wrote more often.
    if (ctx.connection.waiting() > 0) return 'busy';
  }
}

/** Sends what a plain turn made due; where there is no room to do so at once, whoever hands out next may take it. */
export async function sendSoon(ctx: Context, conversationId: string): Promise<void> {
  if (ctx.sendAtOnce(conversationId)) return;
  await ctx.shared('send', (unit) => freeLeases(unit, { conversationId, job: 'send_messages' }, unit.now));
  ctx.nudge();
}

async function nextTurn(ctx: Context, conversationId: string, run: RunUnit): Promise<Outcome> {
  let at: Message | null = null;
  const stop = ctx.metrics.turnSeconds.startTimer();
  try {
    return await run(async (unit) => {
      at = null;
      const conversation = await lockConversation(unit, conversationId);
      if (!conversation) return 'busy';
      const pending = await nextMessage(unit, conversationId);
      if (!pending) return 'done';
      at = pending.message;
      const whole = await takeMessage(readingOnce(ctx), unit, conversation, at);
      stop();
      ctx.metrics.turns.inc({ outcome: whole ? 'done' : 'failed' });
      if (!unit.shared || !whole) return 'more';
      return pending.isLast ? 'last' : 'plain';
    });
  } catch (error) {
    if (error instanceof Conflict) return 'more';
    const message = at as Message | null;
    if (!message) throw error;
    ctx.metrics.turns.inc({ outcome: 'failed' });
    await ctx.unit((unit) => afterRollback(ctx, unit, message, error));
    return 'more';
  }
}

/** The turn left nothing behind and its lock is gone: it is postponed only if nobody else has taken it meanwhile. */
async function afterRollback(ctx: Context, unit: Unit, message: Message, error: unknown): Promise<void> {
  if (!(await lockConversation(unit, message.conversationId))) return;
  const next = await nextMessage(unit, message.conversationId);
  if (next?.message.id === message.id) await giveUpOrPostpone(ctx, unit, message, error);
}

/** One message: danger first, whose events stand even if what follows throws; then the readers behind a savepoint. */
async function takeMessage(ctx: Context, unit: Unit, locked: Conversation, message: Message): Promise<boolean> {
  const opened = await hear(unit, locked, message);
  if (!opened) return settled(unit, message);
  mustBePlain(unit, locked, opened);
  const conversation = await asStranger(ctx, unit, { conversation: locked, inbound: opened });
  const on: Applying = { ctx, conversation, messageId: message.id };
  const moment = { heard: opened.heard, scene: await loadScene(unit, conversation, opened) };
  const written = { ...message, account: opened.account };
  if (unit.shared) return takePlain(unit, on, moment, written);
  const answered = !message.dangerReadAt && (await takeDanger(unit, on, moment));
  if (answered) return settled(unit, written, conversation);
  try {
    await unit.nested((inner) => takeReaders(inner, on, moment));
    return settled(unit, written, conversation);
  } catch (error) {
    if (error instanceof Conflict) throw error;
    await markMessage(unit, message.id, { dangerReadAt: unit.now });
    await giveUpOrPostpone(ctx, unit, message, error);
    return false;
  }
}

/**
 * A turn among others: danger, and whatever writes more than her own conversation, is taken alone before anything was
 * written. What throws undoes them all, and each is taken alone.
 */
async function takePlain(unit: Unit, on: Applying, moment: Moment, message: Message & Written): Promise<boolean> {
  if (message.dangerReadAt) throw new Alone();
  await applyTaken(unit, on, await decidePlain(unit, on, moment));
  return settled(unit, message, on.conversation);
}

async function giveUpOrPostpone(ctx: Context, unit: Unit, message: Message, error: unknown): Promise<void> {
  const code = errorCode(error);
  ctx.log.error({ message: message.id, conversation: message.conversationId, code }, 'turn failed');
  if (await postponeTurn(unit, message, code)) return;
  try {
    await unit.nested((inner) => giveUpTurn(ctx, inner, message, code));
  } catch (giveUpError) {
    ctx.log.error({ message: message.id, err: describeError(giveUpError) }, 'no human could be called');
    await postponeLong(unit, message, code);
  }
}

async function settled(unit: Unit, message: Message & Partial<Written>, conversation?: Conversation): Promise<true> {
  await Promise.all([
    markMessage(unit, message.id, { state: 'done', errorCode: null }),
    settle(unit, message.id, { state: 'done' }),
    conversation && letHeldGo(unit, conversation),
    conversation && noteWritten(unit, conversation, message),
  ]);
  return true;
}
