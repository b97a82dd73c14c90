import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { type Context, inBackground, sharedUnless } from '../context.ts';
import type { Address, DeliveryStatus, Inbound, Signal } from '../core/conversation/message.ts';
import { describeError, errorCode } from '../describe-error.ts';
import { type Conversation, findConversation, openConversation } from '../store/queries/conversations.ts';
import { firstTry, freeLease } from '../store/queries/leases.ts';
import { storeInbound } from '../store/queries/messages.ts';
import { addWork } from '../store/queries/outbox.ts';
import type { Unit } from '../store/unit.ts';
import { beginAsHandset } from './both-channels.ts';
import { keepMedia } from './keep-media.ts';
import { readingOnce } from './reading-once.ts';
import { receiveAtOnce } from './receive-at-once.ts';
import { receiveStatus } from './receive-status.ts';
import { runTurn } from './run-turn.ts';

interface Stored {
  messageId: string;
  conversationId: string;
}

const countryOf = (address: Address): string | null =>
  address.kind === 'e164' ? (parsePhoneNumberFromString(address.value)?.country ?? null) : null;

async function conversationOf(unit: Unit, inbound: Inbound): Promise<Conversation> {
  const known = await findConversation(unit, inbound.from);
  if (known) return known;
  const { from: address, provider } = inbound;
  const made = await openConversation(unit, { address, provider, role: 'worker', country: countryOf(address) });
  return beginAsHandset(unit, made);
}

/** Danger by her words alone: what is known beside them is read in its turn. What cannot be read is stored first. */
function isPressing(ctx: Context, { text, from }: Inbound): boolean {
  try {
    return ctx.content.assess(text, from.channel).dangerNow;
  } catch {
    return false;
  }
}

/** Commit 1: the sealed message and the work it makes. Null when it came before. */
async function storeOnce(ctx: Context, inbound: Inbound, pressing: boolean): Promise<Stored | null> {
  const run = sharedUnless(pressing, ctx, 'store');
  return run(async (unit) => {
    const conversation = await conversationOf(unit, inbound);
    const messageId = await storeInbound(unit, conversation, inbound);
    if (!messageId) return null;
    await keepMedia(unit, conversation.personId, messageId, inbound.media);
    if (inbound.media.some((file) => file.ref !== null)) {
      await addWork(unit, {
        job: 'fetch_media',
        conversationId: conversation.id,
        runAt: unit.now,
        inReplyTo: messageId,
      });
    }
    await addWork(unit, {
      id: messageId,
      job: 'run_turn',
      conversationId: conversation.id,
      runAt: unit.now,
      leaseUntil: firstTry(unit),
    });
    return { messageId, conversationId: conversation.id };
  });
}

/** Two first messages of one phone at once: the later rolls back on the unique address and finds it the second time. */
async function storeWithRetry(ctx: Context, inbound: Inbound, pressing: boolean): Promise<Stored | null> {
  try {
    return await storeOnce(ctx, inbound, pressing);
  } catch (error) {
    if (errorCode(error) !== 'addresses_value') throw error;
    return storeOnce(ctx, inbound, pressing);
  }
}

/** The turn at once when there is room; else the job that waits for it may begin now. */
async function takeTurn(ctx: Context, stored: Stored, pressing: boolean): Promise<void> {
  try {
    const waits = !pressing && ctx.connection.waiting() > 0;
    const outcome = waits ? 'busy' : await runTurn(ctx, stored.conversationId, pressing);
    if (outcome === 'done') return;
    await ctx.unit((unit) => freeLease(unit, stored.messageId, null));
    ctx.nudge();
  } catch (error) {
    ctx.log.error({ err: describeError(error), conversation: stored.conversationId }, 'turn left to a job');
  }
}

async function receiveOne(ctx: Context, signal: Inbound | DeliveryStatus): Promise<void> {
  if (signal.signal === 'status') return receiveStatus(ctx, signal);
  const reading = readingOnce(ctx);
  const pressing = isPressing(reading, signal);
  if (!pressing && (await receiveAtOnce(reading, signal))) return;
  const stored = await storeWithRetry(ctx, signal, pressing);
  if (stored) inBackground(ctx, takeTurn(reading, stored, pressing));
}

/**
 * Stores what a provider brought; `stored` is what 200 means. `unavailable` when the database cannot be reached:
 * nothing of the last signal is kept, and the provider shall try again.
 */
export async function receive(ctx: Context, signals: Signal[]): Promise<'stored' | 'unavailable'> {
  try {
    for (const signal of signals) await receiveOne(ctx, signal);
    return 'stored';
  } catch (error) {
    ctx.log.error({ err: describeError(error) }, 'not stored');
    return 'unavailable';
  }
}
