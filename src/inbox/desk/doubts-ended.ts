import { addressOf, readConversation } from '../../store/queries/conversations.ts';
import { doubtsEndedSince } from '../../store/queries/events.ts';
import type { Unit } from '../../store/unit.ts';

/** A doubt that her own word ended: whose phone, and what had made us ask. Null where she was erased. */
export interface DoubtEnded {
  at: Date;
  phone: string | null;
  words: string | null;
}

/** The newest first: no case was opened, so the desk reads here whether somebody should look again (S12). */
export async function doubtsEnded(unit: Unit, since: Date): Promise<DoubtEnded[]> {
  const all: DoubtEnded[] = [];
  for (const { at, conversationId, data } of await doubtsEndedSince(unit, since)) {
    const conversation = conversationId ? await readConversation(unit, conversationId) : null;
    const phone = conversation ? ((await addressOf(unit, conversation))?.value ?? null) : null;
    all.push({ at, phone, words: (data as { details: string } | null)?.details ?? null });
  }
  return all;
}
