import type { Context } from '../../context.ts';
import type { MessageSaid } from '../../core/conversation/events.ts';
import { readConversation } from '../../store/queries/conversations.ts';
import { type OfficerRow, updateOfficer } from '../../store/queries/officers.ts';
import type { Unit } from '../../store/unit.ts';
import { messageSaid } from '../appliers/message-said.ts';

/** A line of the roster's own, about no case; on WhatsApp by the approved template. */
export const rosterSaid = (ctx: Context, officer: string, isi: string, nomor = 'petugas'): MessageSaid => ({
  type: 'message_said',
  text: ctx.content.texts.say('O0', { nomor, isi }),
  options: [],
  purpose: 'alert',
  to: { officer },
  urgent: true,
  template: [nomor, isi],
});

/** Asks a phone whether it is hers; she gets no case before she says so. */
export async function invite(ctx: Context, unit: Unit, officer: OfficerRow): Promise<void> {
  await updateOfficer(unit, officer.id, { standing: 'invited' });
  const wilayah = officer.areaCode ? ctx.content.placeName(officer.areaCode).slice(0, 40) : 'pusat';
  const isi = ctx.content.texts.say('O50', { wilayah });
  const on = { ctx, conversation: await readConversation(unit, officer.conversationId), messageId: null };
  await messageSaid(unit, rosterSaid(ctx, officer.id, isi), on);
}
