import { type Context, sharedUnless } from '../context.ts';
import { askGate, type GateAnswer } from '../core/contact/gate.ts';
import { SendError } from '../core/contact/send-error.ts';
import { noteFailedDelivery } from '../inbox/note-failed-delivery.ts';
import { recordEvent } from '../store/queries/events.ts';
import { freeLeases } from '../store/queries/leases.ts';
import { type OutboxRow, settle } from '../store/queries/outbox.ts';
import { releaseSender, SENDER_LEASE_MS, takeSender } from '../store/queries/senders.ts';
import { openMessages } from '../store/queries/waiting-messages.ts';
import { Alone, type Unit } from '../store/unit.ts';
import { askHuman } from './ask-human.ts';
import { soon } from './job.ts';
import { lookUp } from './look-up.ts';
import { nextRow, waitBehind, wasLeft } from './next-row.ts';
import { channelOf, gateRequest, outbound, type Ready, readyToSend } from './send-request.ts';
import { noteSendFailure, noteSent, noteThrown, noteUnknown } from './send-result.ts';

/** A row that may go; `isLast`: nothing else waits behind it. */
export interface Claimed {
  is: 'ready' | 'unknown';
  ready: Ready;
  isLast: boolean;
}

type Picked = { is: 'none' } | { is: 'settled' } | Claimed;

/** The place of the one who sends for a conversation. */
export interface Place {
  conversationId: string;
  token: string;
  /** What waits there is pressing: it does not wait for the transaction of others either. */
  pressing: boolean;
}

/** Gives the place back; what may not go yet, or waits for another sender, is handed out again soon. */
export async function leavePlace(unit: Unit, { conversationId, token }: Place): Promise<void> {
  await Promise.all([
    releaseSender(unit, conversationId, token),
    freeLeases(unit, { conversationId, job: 'send_messages' }, soon(unit.now)),
  ]);
}

/** What writes more than its own row is done alone: a case's trail has one writer, and nobody waits for an alert's end. */
function mustBePlain(unit: Unit, isPlain: boolean): void {
  if (unit.shared && !isPlain) throw new Alone();
}

/** The row it was at when something threw. */
interface At {
  row: OutboxRow | null;
}

const DONE: Picked = { is: 'settled' };
const DIED = 'died_sending';

/** Asks the gate and writes its answer; a row that may go is claimed in the same transaction. */
async function pick(ctx: Context, unit: Unit, conversationId: string, at: At): Promise<Picked> {
  const rows = await openMessages(unit, conversationId);
  const row = nextRow(rows, unit.now);
  at.row = row;
  if (!row) {
    await waitBehind(unit, rows);
    return { is: 'none' };
  }
  mustBePlain(unit, row.caseId === null && !wasLeft(row));
  const ready = await readyToSend(unit, row);
  if (!ready) return settled(unit, row, { state: 'dropped', because: 'erased' });
  if (wasLeft(row)) {
    ctx.log.warn({ outbox: row.id, code: DIED }, 'left by a sender that died');
    await noteUnknown(ctx, unit, ready, { attempts: row.attempts, errorCode: DIED });
    return DONE;
  }
  const leaseUntil = new Date(unit.now.getTime() + SENDER_LEASE_MS);
  // Before the gate: whether it may still go is another question than whether it went.
  if (row.state === 'unknown' && channelOf(ctx, ready)?.find) {
    await settle(unit, row.id, { state: 'running', leaseUntil });
    return { is: 'unknown', ready: { ...ready, asTemplate: row.gate === 'template' }, isLast: false };
  }
  const verdict = askGate(gateRequest(ctx, ready, unit.now), unit.now);
  mustBePlain(unit, verdict.answer === 'send');
  ctx.metrics.sends.inc({ channel: ready.conversation.channel, result: `gate_${verdict.answer}` });
  await tellGate(unit, ready, verdict);
  const said = { gate: verdict.answer, because: verdict.because };
  if (verdict.answer === 'hold')
    return settled(unit, row, { ...said, state: 'waiting', runAt: verdict.until, attempts: 0 });
  if (verdict.answer === 'by_sms') return settled(unit, row, { ...said, state: 'waiting', bySms: true });
  if (verdict.answer === 'hold_until_written') return settled(unit, row, { ...said, state: 'held', bySms: false });
  if (verdict.answer === 'drop') {
    // An answer that never came is for a human to give.
    if (verdict.because === 'expired' && row.purpose === 'reply')
      await askHuman(ctx, unit, { row, because: 'reply_expired' });
    return settled(unit, row, { ...said, state: 'dropped' });
  }
  if (verdict.answer === 'human') {
    await settle(unit, row.id, { ...said, state: 'human' });
    await noteFailedDelivery(unit, row, verdict.because);
    return DONE;
  }
  await settle(unit, row.id, { ...said, state: 'running', attempts: row.attempts + 1, leaseUntil });
  const asTemplate = verdict.answer === 'template';
  return { is: 'ready', ready: { ...ready, asTemplate }, isLast: rows.length === 1 };
}

/** Every answer but the plain yes to a reply is told, so that a human can see why something waits. */
async function tellGate(unit: Unit, { row, conversation }: Ready, verdict: GateAnswer): Promise<void> {
  if (verdict.answer === 'send' && row.purpose === 'reply') return;
  await recordEvent(unit, {
    type: `gate_${verdict.answer}`,
    keyOwner: row.keyOwner ?? conversation.personId,
    caseId: row.caseId,
    conversationId: conversation.id,
    because: verdict.because,
    until: verdict.answer === 'hold' ? verdict.until : null,
  });
}

async function settled(unit: Unit, row: OutboxRow, result: Parameters<typeof settle>[2]): Promise<Picked> {
  await settle(unit, row.id, result);
  return DONE;
}

/**
 * Takes the place and picks the next row that may go; where there is none, or another sends, it leaves at once. A bug on
 * its way counts as a try of that row, which must not hold its conversation.
 */
async function pickNext(ctx: Context, place: Place): Promise<Picked> {
  const at: At = { row: null };
  const run = sharedUnless(place.pressing, ctx, 'send');
  try {
    return await run(async (unit): Promise<Picked> => {
      at.row = null;
      const mine = await takeSender(unit, place.conversationId, place.token);
      const picked: Picked = mine ? await pick(ctx, unit, place.conversationId, at) : { is: 'none' };
      if (picked.is === 'none') await leavePlace(unit, place);
      return picked;
    });
  } catch (error) {
    if (!at.row) throw error;
    await noteThrown(ctx, at.row, error);
    return DONE;
  }
}

/**
 * Sends one message of a conversation. False when nothing more may go now, or another sends: then the place is given
 * back. What is put there while the last one leaves is for whoever put it there to hand out.
 */
export async function sendNext(ctx: Context, place: Place): Promise<boolean> {
  const picked = await pickNext(ctx, place);
  if (picked.is === 'none' || picked.is === 'settled') return picked.is === 'settled';
  return sendClaimed(ctx, place, picked);
}

/** Sends one that was claimed. @returns as `sendNext` */
export async function sendClaimed(ctx: Context, place: Place, { is, ready, isLast }: Claimed): Promise<boolean> {
  const channel = channelOf(ctx, ready);
  if (is === 'unknown' && channel) {
    await lookUp(ctx, channel, ready);
    return true;
  }
  try {
    if (!channel) throw new SendError('misconfigured', 'no_channel');
    const at = ctx.clock.now();
    const out = outbound(ready, at);
    const marks = { work: out.id, channel: out.to.channel };
    const sent = await ctx.tracing.step('send', marks, () => channel.send(out));
    const run = sharedUnless(place.pressing, ctx, 'send');
    await run(async (unit) => {
      mustBePlain(unit, ready.row.caseId === null);
      // Before the case's trail, as it was taken: who holds the one and waits for the other never meets its like.
      if (isLast) await leavePlace(unit, place);
      await noteSent(ctx, unit, ready, { provider: channel.name, at, ...sent });
    });
    return !isLast;
  } catch (error) {
    const failure = error instanceof SendError ? error : null;
    if (!failure) throw error;
    await ctx.unit((unit) => noteSendFailure(ctx, unit, ready, failure));
  }
  return true;
}
