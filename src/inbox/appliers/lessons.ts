import { nextHour } from '../../core/contact/local-time.ts';
import { CLOCK } from '../../core/flow/answers/one-hour.ts';
import { afterAnswer, afterShown, without } from '../../core/learning/progress.ts';
import type { Conversation } from '../../store/queries/conversations.ts';
import { addWork, cancelTimer } from '../../store/queries/outbox.ts';
import { takeBack } from '../../store/queries/waiting-messages.ts';
import type { Unit } from '../../store/unit.ts';
import type { Applier } from '../applying.ts';
import { zoneOfHer } from '../her-zones.ts';
import { changeLearner } from '../learner.ts';

/** The timer of the lesson of the day; one a conversation. */
export const LESSON = 'lesson';

export const lessonAnswered: Applier<'lesson_answered'> = async (unit, { lesson, right }, { conversation }) => {
  await changeLearner(unit, conversation, (before) => ({
    ...before,
    progress: afterAnswer(before.progress, lesson, right, unit.now),
  }));
};

export const lessonShown: Applier<'lesson_shown'> = async (unit, { lesson }, { conversation }) => {
  await changeLearner(unit, conversation, (before) => ({
    ...before,
    progress: afterShown(before.progress, lesson, unit.now),
  }));
};

/** Of those lessons nothing was learnt; of all others it stays. */
export const lessonsRestarted: Applier<'lessons_restarted'> = async (unit, { lessons }, { conversation }) => {
  await changeLearner(unit, conversation, (before) => ({ ...before, progress: without(before.progress, lessons) }));
};

/** Plans the next time her clock shows her hour (`19:00`), and says when it is. */
export async function planLesson(unit: Unit, conversation: Conversation, hour: string): Promise<Date> {
  if (!CLOCK.test(hour)) throw new RangeError('no hour of the day');
  const [whole = 0, minutes = 0] = hour.split(':').map(Number);
  const zone = await zoneOfHer(unit, conversation);
  const runAt = new Date(nextHour(unit.now, zone, whole).getTime() + minutes * 60_000);
  await addWork(unit, { job: 'next_lesson', conversationId: conversation.id, runAt, timer: LESSON });
  return runAt;
}

export const dailyLessonAsked: Applier<'daily_lesson_asked'> = async (unit, { hour }, { conversation }) => {
  await changeLearner(unit, conversation, (before) => ({ ...before, daily: 'on', hour, chosen: true }));
  await planLesson(unit, conversation, hour);
};

export const dailyLessonEnded: Applier<'daily_lesson_ended'> = async (unit, { held }, { conversation }) => {
  await changeLearner(unit, conversation, (before) => ({
    ...before,
    daily: held ? 'held' : 'off',
    chosen: true,
  }));
  await cancelTimer(unit, { conversationId: conversation.id, timer: LESSON });
  await takeBack(unit, { conversationId: conversation.id, purpose: 'lesson' });
};
