import { lockConversation, saveConversation } from '../store/queries/conversations.ts';
import { dropReplies } from '../store/queries/outbox-messages.ts';
import { twinsOf } from '../store/queries/twins.ts';
import { Alone, type Unit } from '../store/unit.ts';
import { Conflict } from './applying.ts';

/** What a handset asks for counts for all that reaches it. */
type Wish = { quietAt: Date | null } | { optedOutAt: Date | null };

/**
 * 9, STOP and what ends them by SMS count for WhatsApp at the same number, and the other way: whoever looks at that screen
 * sees both. After 9 nothing that is still on its way there goes out, and its door is shut.
 */
export async function onBothChannels(unit: Unit, conversationId: string, wish: Wish): Promise<void> {
  for (const { id } of await twinsOf(unit, conversationId)) {
    // Another conversation is written: such a turn is never taken among others.
    if (unit.shared) throw new Alone();
    if (!(await lockConversation(unit, id))) throw new Conflict('the other channel is busy');
    const shuts = 'quietAt' in wish && wish.quietAt !== null;
    await saveConversation(unit, id, shuts ? { ...wish, openUntil: null } : wish);
    if (shuts) await dropReplies(unit, id);
  }
}
