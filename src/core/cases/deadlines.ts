import { parseDocument } from 'yaml';
import { z } from 'zod';

const minutes = z.number().int().positive();
const ladderSchema = z.strictObject({
  accept_within_minutes: z.strictObject({
    critical: minutes,
    high: minutes,
    medium: minutes,
    low: minutes,
    none: minutes,
  }),
});

/** How long an officer has before the next one is asked, by severity. */
export type Ladder = z.infer<typeof ladderSchema>;

/** Reads `flows/ladder.yaml`. @throws ZodError */
export const readLadder = (yaml: string): Ladder => ladderSchema.parse(parseDocument(yaml).toJS());

/** When somebody else is asked if nobody has accepted. */
export const deadline = (ladder: Ladder, severity: keyof Ladder['accept_within_minutes'], now: Date): Date =>
  new Date(now.getTime() + ladder.accept_within_minutes[severity] * 60_000);
