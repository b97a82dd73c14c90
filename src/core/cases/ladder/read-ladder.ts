import { parseDocument } from 'yaml';
import { z } from 'zod';
import { groupingSchema } from '../grouping.ts';
import { duration } from './duration.ts';

const clocks = z.strictObject({
  accept: duration,
  remind: duration,
  news: duration,
  climb: duration,
  close: duration,
  alarm: duration,
  consent: duration,
  answer: duration,
  hours: z.enum(['always', 'woken', 'day']),
});
const remindsInTime = (given: { accept?: number | undefined; remind?: number | undefined }): boolean =>
  given.accept === undefined || given.remind === undefined || given.remind < given.accept;
const LATE = { error: 'remind must come before accept is over' };

const whole = clocks.refine(remindsInTime, LATE);
const other = clocks.partial().refine(remindsInTime, LATE);

const ladderSchema = z.strictObject({
  severity: z.strictObject({ critical: whole, high: whole, medium: whole, low: whole, none: whole }),
  kind: z.record(z.string(), other),
  group: groupingSchema,
  unheld: groupingSchema,
});

/** The clocks of one case, in ms; `hours` is when an officer may be told of it. */
export type Clocks = z.infer<typeof clocks>;

/** The clocks of the ladder by severity, and what a kind does otherwise. */
export type Ladder = z.infer<typeof ladderSchema>;

/** Reads `flows/ladder.yaml`. @throws ZodError */
export const readLadder = (yaml: string): Ladder => ladderSchema.parse(parseDocument(yaml).toJS());

type Urgency = { severity: keyof Ladder['severity']; category: string };

/** The clocks that count for one case. */
export function clocksFor(ladder: Ladder, { severity, category }: Urgency): Clocks {
  const given = Object.entries(ladder.kind[category] ?? {}).filter(([, value]) => value !== undefined);
  return { ...ladder.severity[severity], ...Object.fromEntries(given) };
}
