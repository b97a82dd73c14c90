import { z } from 'zod';
import { CLOCK } from '../flow/answers/one-hour.ts';
import { NOTHING_LEARNT, progressSchema } from './progress.ts';

/** The hour of the lesson where she named none that can be read: in the evening, and still by day. */
export const EVENING = '19:00';

/** What is kept of a learner: her progress, and whether and at which hour of hers a lesson comes each day. */
export const learnerSchema = z.strictObject({
  progress: progressSchema.default(NOTHING_LEARNT),
  daily: z.enum(['on', 'held', 'off']).default('off'),
  /** Local time, `19:00`. */
  hour: z.string().regex(CLOCK).catch(EVENING).default(EVENING),
  /** She said herself whether one comes: else `off` is what nobody was asked. */
  chosen: z.boolean().default(false),
});

/** One learner. */
export type Learner = z.infer<typeof learnerSchema>;

/** What she learnt before and later; whether a lesson comes, and when, stays as before unless she asked or ended it later. */
export function joinLearners(before: Learner, later: Learner): Learner {
  const progress = {
    lessons: { ...before.progress.lessons, ...later.progress.lessons },
    shown: { ...before.progress.shown, ...later.progress.shown },
  };
  return { ...(later.chosen || later.daily !== 'off' ? later : before), progress };
}
