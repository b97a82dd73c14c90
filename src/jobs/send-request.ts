import type { Channel } from '../channels/channel.ts';
import type { Context } from '../context.ts';
import type { SendRequest } from '../core/contact/gate.ts';
import { zoneOfPlace } from '../core/contact/local-time.ts';
import type { Address } from '../core/conversation/message.ts';
import { readAnswers } from '../inbox/kept-answers.ts';
import { readLearner } from '../inbox/learner.ts';
import { readCase } from '../store/queries/cases.ts';
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
  /** The case it belongs to is critical: an unknown outcome is never repeated by itself. */
  flagged: boolean;
  placeCode: string | null;
  lessonsWanted: boolean;
  asTemplate: boolean;
}

/** She asked for a lesson a day, or to be reminded of dates of hers. */
async function wantsThese(unit: Unit, conversation: Conversation): Promise<boolean> {
  if ((await readLearner(unit, conversation)).daily === 'on') return true;
  return Object.keys(await readAnswers(unit, conversation, 'tanggal')).length > 0;
}

/** Opens a message and its address; null when their owner was erased. */
export async function readyToSend(_ctx: Context, unit: Unit, row: OutboxRow): Promise<Ready | null> {
  const conversation = await readConversation(unit, row.conversationId ?? '');
  const body = await readBody(unit, row);
  const address = await addressOf(unit, conversation);
  if (!body || !address) return null;
  const about = row.caseId ? await readCase(unit, row.caseId) : null;
  const officer = await officerOf(unit, conversation.id);
  const placeCode = about?.placeCode ?? null;
  return {
    row,
    body,
    address,
    conversation,
    officer,
    flagged: about?.severity === 'critical',
    placeCode,
    lessonsWanted: row.purpose === 'lesson' && (await wantsThese(unit, conversation)),
    asTemplate: false,
  };
}

/** Who carries it; undefined when that channel is not set up here. */
export const channelOf = (ctx: Context, { conversation }: Ready): Channel | undefined =>
  ctx.channels.find((one) => one.name === conversation.provider);

/** What the gate is asked. */
export function gateRequest(
  { row, body, conversation, officer, placeCode, lessonsWanted }: Ready,
  _now: Date,
): SendRequest {
  return {
    purpose: row.purpose ?? 'system',
    channel: conversation.channel,
    role: conversation.role,
    optedOut: conversation.optedOutAt !== null,
    isAnswer: row.inReplyTo !== null,
    expiresAt: row.expiresAt,
    lastInboundAt: conversation.lastInboundAt,
    openUntil: conversation.openUntil,
    hasTemplate: body.template !== null,
    newsWanted: conversation.newsWanted,
    lessonsWanted,
    zone: officer?.zone ?? zoneOfPlace(placeCode),
  };
}
