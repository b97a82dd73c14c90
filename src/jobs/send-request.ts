import type { Channel, Outbound } from '../channels/channel.ts';
import type { Context } from '../context.ts';
import type { SendRequest } from '../core/contact/gate.ts';
import type { Plan } from '../core/contact/plan.ts';
import type { Address } from '../core/conversation/message.ts';
import { tellsWho } from '../core/conversation/words/tells-who.ts';
import { foldForSms } from '../core/sms/fold.ts';
import { sizeOfSms } from '../core/sms/segments.ts';
import { gateFacts } from '../inbox/gate-facts.ts';
import { zonesBy } from '../inbox/her-zones.ts';
import { readAnswers } from '../inbox/kept-answers.ts';
import { readLearner } from '../inbox/learner.ts';
import { planWithSms } from '../inbox/sms-allowed.ts';
import { wasSilent } from '../inbox/why-stranger.ts';
import { type CaseRow, casesReportedFrom, readCase } from '../store/queries/cases.ts';
import { addressOf, type Conversation, readConversation } from '../store/queries/conversations.ts';
import { type OfficerRow, officerOf } from '../store/queries/officers.ts';
import type { OutboxRow } from '../store/queries/outbox.ts';
import { type MessageBody, readBody } from '../store/queries/outbox-messages.ts';
import type { Unit } from '../store/unit.ts';

/** One message with all that the gate and the channel need. */
export interface Ready {
  row: OutboxRow;
  body: MessageBody;
  address: Address;
  conversation: Conversation;
  officer: OfficerRow | null;
  /** How she may be reached, and the zones she may be in. */
  plan: Plan;
  zones: readonly string[];
  /** The case it belongs to is critical: an unknown outcome is never repeated by itself. */
  flagged: boolean;
  wanted: boolean;
  /** The case it belongs to. */
  about: CaseRow | undefined;
  asTemplate: boolean;
}

/** She asked for it: a lesson a day, also where it rests since, or to be reminded of dates of hers. */
async function wants(unit: Unit, conversation: Conversation, purpose: OutboxRow['purpose']): Promise<boolean> {
  if (purpose === 'lesson') return (await readLearner(unit, conversation)).daily !== 'off';
  if (purpose !== 'reminder') return false;
  return Object.keys(await readAnswers(unit, conversation, 'tanggal')).length > 0;
}

/** What it is about: its case, or the newest that was reported from there. */
const caseOf = async (unit: Unit, row: OutboxRow, { id }: Conversation): Promise<CaseRow | undefined> =>
  row.caseId ? readCase(unit, row.caseId) : (await casesReportedFrom(unit, id)).at(-1);

/** Opens a message, unless its words are known, and its address; null when their owner was erased. */
export async function readyToSend(unit: Unit, row: OutboxRow, said?: MessageBody): Promise<Ready | null> {
  const conversation = await readConversation(unit, row.conversationId ?? '');
  const [body, address, officer, about, plan, wanted] = await Promise.all([
    said ?? readBody(unit, row),
    addressOf(unit, conversation),
    officerOf(unit, conversation.id),
    caseOf(unit, row, conversation),
    planWithSms(unit, conversation),
    wants(unit, conversation, row.purpose),
  ]);
  if (!body || !address) return null;
  return {
    row,
    body,
    address: row.bySms ? { ...address, channel: 'sms' } : address,
    conversation,
    officer,
    plan,
    zones: zonesBy(conversation, { zone: officer?.zone ?? plan.zone, about }),
    flagged: row.caseId !== null && about?.severity === 'critical',
    wanted,
    about: row.caseId ? about : undefined,
    asTemplate: false,
  };
}

/** Who carries it; undefined when that channel is not set up here. */
export const channelOf = (ctx: Context, { conversation }: Ready): Channel | undefined =>
  ctx.channels.find((one) => one.name === conversation.provider);

/** What it would cost by SMS, counted where her plan allows one; null where it has no form in GSM-7. */
function smsUnits(text: string): number | null {
  const { encoding, units } = sizeOfSms(foldForSms(text));
  return encoding === 'GSM-7' ? units : null;
}

/**
 * S10: words of ours are checked before they are ever said; what a human writes may hold a name, a number or a place.
 * Of a message that was cut all parts wait, or none: half a sentence tells on her as the whole does.
 */
function exposes({ content }: Context, { purpose }: OutboxRow, text: string): boolean {
  const { findPlace, flows } = content;
  if (content.exposes(text)) return true;
  const assess = (words: string) => content.assess(words, 'whatsapp');
  return purpose === 'follow_up' && tellsWho(text, { findPlace, assess, names: flows.words.names }) !== null;
}

/** What the gate is asked. */
export function gateRequest(ctx: Context, ready: Ready, now: Date): SendRequest {
  const { row, body, conversation, plan, zones, wanted, about } = ready;
  const facts = gateFacts(conversation, { createdAt: row.createdAt, about });
  return {
    ...facts,
    // After sixty days without a word from her nobody knows who would read what she asked to be reminded of (S8).
    stranger: facts.stranger || (row.purpose === 'reminder' && wasSilent(conversation, now)),
    purpose: row.purpose ?? 'system',
    channel: row.bySms ? 'sms' : conversation.channel,
    bySms: row.bySms,
    isAnswer: row.inReplyTo !== null,
    expiresAt: row.expiresAt,
    // Who is asked whether she is an officer is no worker yet or not at all: it names who asks.
    exposing: conversation.role === 'worker' && row.officerId === null && exposes(ctx, row, body.whole ?? body.text),
    hasTemplate: body.template !== null,
    wanted,
    smsUnits: plan.failover ? smsUnits(body.text) : null,
    plan,
    zones,
  };
}

/** What a channel is given to send. */
export const outbound = ({ row, body, address, asTemplate }: Ready, now: Date): Outbound => ({
  id: row.id,
  to: address,
  // One sign outside GSM-7 more than doubles what an SMS costs and may never arrive.
  text: address.channel === 'sms' ? foldForSms(body.text) : body.text,
  options: body.options,
  template: asTemplate && body.template ? { variables: body.template } : null,
  validitySeconds: row.expiresAt ? Math.max(60, Math.round((row.expiresAt.getTime() - now.getTime()) / 1000)) : 36_000,
});
