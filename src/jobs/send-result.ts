import type { Context } from '../context.ts';
import { failsOver } from '../core/contact/failover.ts';
import type { SendError } from '../core/contact/send-error.ts';
import { errorCode } from '../describe-error.ts';
import { noteFailedDelivery } from '../inbox/note-failed-delivery.ts';
import { saveConversation } from '../store/queries/conversations.ts';
import { failuresOf } from '../store/queries/deliveries.ts';
import { recordEvent } from '../store/queries/events.ts';
import { type OutboxRow, settle } from '../store/queries/outbox.ts';
import type { Unit } from '../store/unit.ts';
import { askHuman } from './ask-human.ts';
import { channelOf, gateRequest, type Ready } from './send-request.ts';

/** Seconds before a retryable send is tried again; after the last, a human. */
const RETRY_AFTER = [5, 30, 120, 600, 3600];
/** An unknown outcome is repeated once, after so long; where the provider can be asked what it took, sooner. */
const UNKNOWN_AFTER_MS = 10 * 60_000;
const LOOK_UP_AFTER_MS = 60_000;

/** It left. A callback may have come before us: its failure counts now. */
export async function noteSent(
  ctx: Context,
  unit: Unit,
  { row, conversation }: Ready,
  sent: { provider: string; providerId: string; at: Date },
) {
  const { provider, providerId, at } = sent;
  const [, , , [failure]] = await Promise.all([
    settle(unit, row.id, { state: 'done', provider, providerId, errorCode: null }),
    tellSent(unit, row),
    row.purpose === 'reply' && saveConversation(unit, conversation.id, { askedAt: at }),
    failuresOf(unit, provider, providerId),
  ]);
  ctx.metrics.sends.inc({ channel: conversation.channel, result: 'sent' });
  if (!failure) return;
  if (unit.shared) throw new Error('a failed send is noted alone');
  await noteFailedDelivery(unit, row, failure.code);
}

/** What left for whom is part of the case's trail. */
async function tellSent(
  unit: Unit,
  { caseId, conversationId, officerId, keyOwner, purpose }: OutboxRow,
): Promise<void> {
  if (!caseId) return;
  const about = { keyOwner: keyOwner ?? caseId, caseId, conversationId, officerId };
  await recordEvent(unit, { type: 'message_sent', ...about, because: purpose });
}

/** Nobody knows whether it left. Blindly repeated once, and never in a critical case: there a human must know. */
export async function noteUnknown(
  ctx: Context,
  unit: Unit,
  ready: Ready,
  kept: { attempts: number; errorCode: string },
): Promise<void> {
  const { row, flagged, conversation } = ready;
  const canLookUp = channelOf(ctx, ready)?.find !== undefined;
  if (kept.attempts < 2 && (canLookUp || !flagged)) {
    const runAt = new Date(unit.now.getTime() + (canLookUp ? LOOK_UP_AFTER_MS : UNKNOWN_AFTER_MS));
    return settle(unit, row.id, { ...kept, state: 'unknown', runAt });
  }
  await settle(unit, row.id, { ...kept, state: 'human', because: 'unknown_outcome' });
  await recordEvent(unit, {
    type: 'delivery_unknown',
    keyOwner: row.keyOwner ?? conversation.personId,
    caseId: row.caseId,
    conversationId: conversation.id,
    because: kept.errorCode,
  });
  await seenToByHuman(ctx, unit, row, 'unknown_outcome');
}

/** An alert's ladder goes on by itself, and the desk's own line must not ask for another of its kind. */
async function seenToByHuman(ctx: Context, unit: Unit, row: OutboxRow, because: string): Promise<void> {
  if (row.purpose !== 'alert') await askHuman(ctx, unit, { row, because });
}

/** It did not leave, or nobody knows: the row says what happens next. */
export async function noteSendFailure(ctx: Context, unit: Unit, ready: Ready, error: SendError): Promise<void> {
  const { row, conversation } = ready;
  ctx.metrics.sends.inc({ channel: conversation.channel, result: error.code });
  ctx.log.warn({ outbox: row.id, code: error.code, provider: error.providerCode }, 'not sent');
  const attempts = row.attempts + 1;
  const kept = { attempts, errorCode: error.code };
  if (error.code === 'no_answer') return noteUnknown(ctx, unit, ready, kept);
  // Once, and only by her plan: the same message in its SMS form.
  if (failsOver(gateRequest(ctx, ready, unit.now), error.code)) {
    return settle(unit, row.id, {
      state: 'waiting',
      bySms: true,
      attempts: 0,
      errorCode: error.code,
      gate: 'by_sms',
      because: error.code,
    });
  }
  if (error.code === 'window_closed' && row.purpose !== 'alert') {
    return settle(unit, row.id, {
      ...kept,
      state: 'held',
      gate: 'hold_until_written',
      because: 'whatsapp_window_closed',
    });
  }
  const after = error.retryable ? RETRY_AFTER[attempts - 1] : undefined;
  if (after !== undefined) {
    return settle(unit, row.id, { ...kept, state: 'waiting', runAt: new Date(unit.now.getTime() + after * 1000) });
  }
  await settle(unit, row.id, { ...kept, state: 'human', because: error.code });
  await noteFailedDelivery(unit, row, error.code);
  await seenToByHuman(ctx, unit, row, `not_sent: ${error.code}`);
}

/** A bug before it left: tried again later and later, then a human has it and the later ones go on. */
export async function noteThrown(ctx: Context, row: OutboxRow, error: unknown): Promise<void> {
  const code = errorCode(error);
  ctx.log.error({ outbox: row.id, code }, 'sending failed');
  const attempts = row.attempts + 1;
  const after = RETRY_AFTER[attempts - 1];
  const kept = { attempts, errorCode: code };
  if (after !== undefined) {
    // A send that may have left stays what it is: it is not sent again blindly.
    const { state } = row;
    return ctx.unit((unit) =>
      settle(unit, row.id, { ...kept, state, runAt: new Date(unit.now.getTime() + after * 1000) }),
    );
  }
  await ctx.unit((unit) => settle(unit, row.id, { ...kept, state: 'human', because: code }));
  // Apart: whatever is wrong may stop this too, and must not bring the row back.
  await ctx.unit((unit) => seenToByHuman(ctx, unit, row, `not_sent: ${code}`));
}
