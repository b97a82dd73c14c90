import type { Context } from '../context.ts';
import { askGate } from '../core/contact/gate.ts';
import { settle } from '../store/queries/outbox.ts';
import type { Said } from '../store/queries/outbox-messages.ts';
import { holdPlace, SENDER_LEASE_MS } from '../store/queries/senders.ts';
import type { Unit } from '../store/unit.ts';
import type { Claimed, Place } from './send-next.ts';
import { gateRequest, readyToSend } from './send-request.ts';

/**
 * Claims an answer that was just said where nothing else waits and nobody sends. Null, and nothing is written, where there
 * is more to weigh: a case, or a gate that does not say yes.
 */
export async function claimFresh(ctx: Context, unit: Unit, place: Place, said: Said): Promise<Claimed | null> {
  const { row } = said;
  if (row.caseId !== null || row.purpose !== 'reply') return null;
  const ready = await readyToSend(unit, row, said.body);
  if (!ready) return null;
  const verdict = askGate(gateRequest(ctx, ready, unit.now), unit.now);
  if (verdict.answer !== 'send') return null;
  ctx.metrics.sends.inc({ channel: ready.conversation.channel, result: 'gate_send' });
  const leaseUntil = new Date(unit.now.getTime() + SENDER_LEASE_MS);
  const claim = { gate: verdict.answer, because: verdict.because, state: 'running', attempts: 1, leaseUntil } as const;
  await settle(unit, row.id, claim);
  await holdPlace(unit, place.conversationId, place.token);
  return { is: 'ready', ready, isLast: true };
}
