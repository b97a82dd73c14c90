import { parseDocument } from 'yaml';
import { z } from 'zod';

const minutes = z.number().int().positive();
const bySeverity = z.strictObject({
  critical: minutes,
  high: minutes,
  medium: minutes,
  low: minutes,
  none: minutes,
});
const ladderSchema = z.strictObject({
  accept_within_minutes: bySeverity,
  /** In days: an officer without news is reminded. */
  news_within_days: bySeverity,
  /** Self-harm wakes the next one sooner (S18). */
  self_harm_within_minutes: minutes,
});

/** How long an officer has before the next one is asked, by severity. */
export type Ladder = z.infer<typeof ladderSchema>;

/** Reads `flows/ladder.yaml`. @throws ZodError */
export const readLadder = (yaml: string): Ladder => ladderSchema.parse(parseDocument(yaml).toJS());

type Urgency = { severity: keyof Ladder['accept_within_minutes']; category: string };

/** When somebody else is asked if nobody has accepted. */
export function deadline(ladder: Ladder, { severity, category }: Urgency, now: Date): Date {
  const within = category === 'self_harm' ? ladder.self_harm_within_minutes : ladder.accept_within_minutes[severity];
  return new Date(now.getTime() + within * 60_000);
}
