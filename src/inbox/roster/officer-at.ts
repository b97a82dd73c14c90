import { findConversation } from '../../store/queries/conversations.ts';
import { enrolledAt, type OfficerRow } from '../../store/queries/officers.ts';
import type { Unit } from '../../store/unit.ts';

/** The line of a phone on the roster, on whichever channel; null where there is none. */
export async function officerAt(unit: Unit, phone: string): Promise<OfficerRow | null> {
  for (const channel of ['sms', 'whatsapp'] as const) {
    const conversation = await findConversation(unit, { channel, kind: 'e164', value: phone });
    const officer = conversation && (await enrolledAt(unit, conversation.id));
    if (officer) return officer;
  }
  return null;
}
