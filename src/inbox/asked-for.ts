import { DATE_NAMES } from '../core/learning/dates.ts';
import type { Conversation } from '../store/queries/conversations.ts';
import { cancelTimer } from '../store/queries/outbox.ts';
import { readPlan } from '../store/queries/plans.ts';
import type { Unit } from '../store/unit.ts';
import { LESSON, planLesson } from './appliers/lessons.ts';
import { askNextTime } from './ask-next-time.ts';
import { readLearner } from './learner.ts';
import { cancelReminders, planAllReminders } from './reminders.ts';

/** What the one before asked to get by itself does not come to whoever has the number now (S8). */
export async function cancelAsked(unit: Unit, conversationId: string): Promise<void> {
  await cancelTimer(unit, { conversationId, timer: LESSON });
  for (const what of DATE_NAMES) await cancelReminders(unit, conversationId, what);
}

/** The number is hers again: so is what she asked for. */
export async function askedAgain(unit: Unit, conversation: Conversation): Promise<void> {
  const { daily, hour } = await readLearner(unit, conversation);
  if (daily === 'on') await planLesson(unit, conversation, hour);
  await planAllReminders(unit, conversation);
  await askNextTime(unit, conversation, await readPlan(unit, conversation.personId), true);
}
