import type { Channel, Outbound } from '../channels/channel.ts';
import type { Context } from '../context.ts';
import { askGate, type GateAnswer } from '../core/contact/gate.ts';
import { SendError } from '../core/contact/send-error.ts';
import { recordEvent } from '../store/queries/events.ts';
import { type OutboxRow, openMessages, settle } from '../store/queries/outbox.ts';
import { extendSender } from '../store/queries/senders.ts';
import type { Unit } from '../store/unit.ts';
import { gateRequest, type Ready, readyToSend } from './send-request.ts';
import { noteSendFailure, noteSent } from './send-result.ts';

/** A claimed send whose process died: nobody knows whether it left. */
const diedSending = (row: OutboxRow, now: Date): boolean =>
  row.state === 'running' && (row.leaseUntil === null || row.leaseUntil <= now);

/** The next row that may go: the oldest, unless it waits for a retry, which only an alert or danger reply passes. */
export function nextRow(rows: readonly OutboxRow[], now: Date): OutboxRow | null {
  let blocked = false;
  for (const row of rows) {
    if (row.state === 'unknown' && row.runAt > now) continue;
    const due = row.runAt <= now && (row.state !== 'running' || diedSending(row, now));
    const passes = !blocked || row.urgent || row.purpose === 'alert';
    if (due && passes) return row;
    if (!due && (row.attempts > 0 || row.state === 'running')) blocked = true;
  }
  return null;
}

type Picked = { is: 'none' } | { is: 'settled' } | { is: 'ready'; ready: Ready; unknown: boolean };

const DONE: Picked = { is: 'settled' };

/** Asks the gate and writes its answer; a row that may go is claimed in the same transaction. */
async function pick(ctx: Context, unit: Unit, conversationId: string): Promise<Picked> {
  const row = nextRow(await openMessages(unit, conversationId), unit.now);
  if (!row) return { is: 'none' };
  const unknown = row.state === 'unknown' || diedSending(row, unit.now);
  const ready = await readyToSend(ctx, unit, row);
  if (!ready) return settled(unit, row, { state: 'dropped', because: 'erased' });
  const verdict = askGate(gateRequest(ready, unit.now), unit.now);
  ctx.metrics.sends.inc({ channel: ready.conversation.channel, result: `gate_${verdict.answer}` });
  await tellGate(unit, ready, verdict);
  const said = { gate: verdict.answer, because: verdict.because };
  if (verdict.answer === 'hold')
    return settled(unit, row, { ...said, state: 'waiting', runAt: verdict.until, attempts: 0 });
  if (verdict.answer === 'hold_until_written') return settled(unit, row, { ...said, state: 'held' });
  if (verdict.answer === 'drop') return settled(unit, row, { ...said, state: 'dropped' });
  if (verdict.answer === 'human') return settled(unit, row, { ...said, state: 'human' });
  const leaseUntil = new Date(unit.now.getTime() + 60_000);
  await settle(unit, row.id, { ...said, state: 'running', attempts: row.attempts + 1, leaseUntil });
  return { is: 'ready', ready: { ...ready, asTemplate: verdict.answer === 'template' }, unknown };
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

const outbound = ({ row, body, address, asTemplate }: Ready, now: Date): Outbound => ({
  id: row.id,
  to: address,
  text: body.text,
  options: body.options,
  template: asTemplate && body.template ? { variables: body.template } : null,
  validitySeconds: row.expiresAt ? Math.max(60, Math.round((row.expiresAt.getTime() - now.getTime()) / 1000)) : 36_000,
});

/** Sends, or first looks up a send whose outcome is unknown. */
async function deliver(channel: Channel, out: Outbound, ready: Ready, unknown: boolean) {
  if (unknown && channel.find) {
    const found = await channel.find(out, ready.row.createdAt);
    if (found) return found;
  }
  return channel.send(out);
}

/** Sends one message of a conversation. False when nothing more may go now. */
export async function sendNext(ctx: Context, conversationId: string, token: string): Promise<boolean> {
  const picked = await ctx.unit(async (unit) => {
    await extendSender(unit, conversationId, token);
    return pick(ctx, unit, conversationId);
  });
  if (picked.is !== 'ready') return picked.is === 'settled';
  const { ready, unknown } = picked;
  const channel = ctx.channels.find((one) => one.name === ready.conversation.provider);
  try {
    if (!channel) throw new SendError('misconfigured', 'no_channel');
    const at = ctx.clock.now();
    const sent = await deliver(channel, outbound(ready, at), ready, unknown);
    await ctx.unit((unit) => noteSent(ctx, unit, ready, { provider: channel.name, at, ...sent }));
  } catch (error) {
    const failure = error instanceof SendError ? error : null;
    if (!failure) throw error;
    await ctx.unit((unit) => noteSendFailure(ctx, unit, ready, failure));
  }
  return true;
}
