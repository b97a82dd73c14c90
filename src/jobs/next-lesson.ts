import { takeLesson } from '../inbox/take-lesson.ts';
import { lockConversation } from '../store/queries/conversations.ts';
import { Busy, inOneUnit } from './job.ts';

/** Her hour has come: the lesson of the day. A busy conversation is tried again soon. */
export const nextLessonJob = inOneUnit('next_lesson', async (ctx, unit, row) => {
  if (!row.conversationId) return;
  const conversation = await lockConversation(unit, row.conversationId);
  if (!conversation) throw new Busy('busy');
  await takeLesson(ctx, unit, conversation);
});
