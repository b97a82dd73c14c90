import { isDeepStrictEqual } from 'node:util';
import type { Context } from '../context.ts';
import type { Inbound } from '../core/conversation/message.ts';
import type { Scene } from '../core/conversation/scene.ts';
import { describeError } from '../describe-error.ts';
import {
  addressOf,
  type Conversation,
  findConversation,
  lockConversation,
  readConversation,
} from '../store/queries/conversations.ts';
import { isStored, nextMessage, storeTaken } from '../store/queries/messages.ts';
import type { Said } from '../store/queries/outbox-messages.ts';
import { isSentFor } from '../store/queries/senders.ts';
import { nothingWaits } from '../store/queries/waiting-messages.ts';
import { isLoss } from '../store/surviving-loss.ts';
import { Alone, type Unit } from '../store/unit.ts';
import { asHeard } from './hear.ts';
import { letHeldGo, noteWritten } from './note-written.ts';
import { mustBePlain } from './plain-turn.ts';
import { sendSoon } from './run-turn.ts';
import { loadScene } from './scene.ts';
import { applyTaken, decidePlain } from './take.ts';

/** `not_plain`: nothing was written; `again`: it came before; else what is to be done once it is committed. */
type Received = 'not_plain' | 'again' | (() => void | Promise<void>);

/**
 * Stores a plain message, takes its turn and claims its answer in one transaction, which messages of others share: one
 * commit where three would be. False, and nothing is kept, where it is not plain or something goes wrong: then it is
 * stored first, and its turn is taken apart. `ctx` reads a text once. @throws only when the database is gone
 */
export async function receiveAtOnce(ctx: Context, inbound: Inbound): Promise<boolean> {
  if (inbound.media.length > 0 || ctx.connection.waiting() > 0) return false;
  try {
    const received = await ctx.shared('receive', (unit) => takeIfPlain(ctx, unit, inbound));
    if (received === 'not_plain') return false;
    if (received !== 'again') await received();
    return true;
  } catch (error) {
    if (isLoss(error)) throw error;
    ctx.log.error({ err: describeError(error) }, 'not taken at once');
    return false;
  }
}

async function takeIfPlain(ctx: Context, unit: Unit, inbound: Inbound): Promise<Received> {
  const conversation = await findConversation(unit, inbound.from);
  if (!conversation) return 'not_plain';
  try {
    return await ctx.tracing.step('turn', { conversation: conversation.id }, () =>
      take(ctx, unit, conversation, inbound),
    );
  } catch (error) {
    if (error instanceof Alone) return 'not_plain';
    throw error;
  }
}

/** What a turn and its answer may have to know, and whether nothing else waits to be said and nobody sends. */
interface Known {
  scene: Scene;
  isFree: boolean;
}

/** All is asked at the same moment, the lock first. Null where it came before. @throws Alone where others come first */
async function readAll(unit: Unit, known: Conversation, inbound: Inbound): Promise<Known | null> {
  const [locked, pending, scene, isEmpty, isSent, isAgain] = await Promise.all([
    lockConversation(unit, known.id),
    nextMessage(unit, known.id),
    loadScene(unit, known, inbound),
    nothingWaits(unit, known.id),
    isSentFor(unit, known.id),
    isStored(unit, inbound),
    // What the answer will need: read now, it is there then.
    readConversation(unit, known.id),
    addressOf(unit, known),
  ]);
  // Whoever is at it, or was since it was found, and whatever waits there, comes first.
  if (!locked || pending || !isDeepStrictEqual(locked, known)) throw new Alone();
  return isAgain ? null : { scene, isFree: isEmpty && !isSent };
}

/** Everything is decided before the first write. @throws Alone before it, where the turn is not plain */
async function take(ctx: Context, unit: Unit, conversation: Conversation, inbound: Inbound): Promise<Received> {
  const stop = ctx.metrics.turnSeconds.startTimer();
  mustBePlain(unit, conversation, inbound);
  const known = await readAll(unit, conversation, inbound);
  if (!known) return 'again';
  const said: Said[] = [];
  const on = { ctx, conversation, messageId: unit.id(), said: (one: Said) => said.push(one) };
  const taken = await decidePlain(unit, on, { heard: asHeard(inbound, unit.now), scene: known.scene });
  await storeTaken(unit, conversation, inbound, on.messageId);
  await letHeldGo(unit, conversation);
  await applyTaken(unit, on, taken);
  await noteWritten(unit, conversation, { ...inbound, receivedAt: unit.now });
  const [only] = said;
  const send = only && said.length === 1 && known.isFree ? await ctx.claimAtOnce(unit, only) : null;
  return () => {
    stop();
    ctx.metrics.turns.inc({ outcome: 'done' });
    return send ? send() : sendSoon(ctx, conversation.id);
  };
}
