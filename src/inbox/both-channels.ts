import { DEFAULT_PLAN, ofHandset } from '../core/contact/plan.ts';
import { type Conversation, lockConversation, saveConversation } from '../store/queries/conversations.ts';
import { readPlan, savePlan } from '../store/queries/plans.ts';
import { twinsOf } from '../store/queries/twins.ts';
import { dropReplies } from '../store/queries/waiting-messages.ts';
import { Alone, type Unit } from '../store/unit.ts';
import { Conflict } from './applying.ts';
import { wasSilent } from './why-stranger.ts';

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

/** The other channel of her number, where nobody but she can have it by now (S8). */
export async function sameHandset(unit: Unit, conversation: Conversation): Promise<Conversation[]> {
  if (conversation.strangerAt !== null) return [];
  const twins = await twinsOf(unit, conversation.id);
  return twins.filter((one) => one.strangerAt === null && !wasSilent(one, unit.now));
}

/**
 * The first message by a channel of a handset that is known by the other: its plan, STOP and silence hold here too. Whoever
 * took the phone cannot begin anew by SMS.
 */
export async function beginAsHandset(unit: Unit, made: Conversation): Promise<Conversation> {
  const [twin] = await sameHandset(unit, made);
  if (!twin) return made;
  // Whom no door stands before is quiet until she writes again: she has.
  const wish = { optedOutAt: twin.optedOutAt, quietAt: twin.role === 'worker' ? twin.quietAt : null };
  await saveConversation(unit, made.id, wish);
  const plan = await readPlan(unit, twin.personId);
  if (plan.confirmedAt !== null)
    await savePlan(unit, made.personId, { ...DEFAULT_PLAN, ...ofHandset(plan), confirmedAt: plan.confirmedAt });
  return { ...made, ...wish };
}
