import { z } from 'zod';
import { NOTHING_LEARNT, progressSchema } from './progress.ts';

/** What is kept of a learner: her progress, and whether and at which hour of hers a lesson comes each day. */
export const learnerSchema = z.strictObject({
  progress: progressSchema.default(NOTHING_LEARNT),
  daily: z.enum(['on', 'held', 'off']).default('off'),
  /** Local time, `19:00`. */
  hour: z.string().default('19:00'),
});

/** One learner. */
export type Learner = z.infer<typeof learnerSchema>;
