import { z } from 'zod';

/** Names of flows, nodes and answers: small letters, digits and _; a letter first. */
export const nameSchema = z
  .string()
  .regex(/^(?!constructor$)[a-z][a-z0-9_]{0,39}$/)
  .describe('Small letters, digits and _, a letter first, at most 40.');

/** The name of a flow, like its file: - is allowed too. */
export const flowNameSchema = nameSchema.or(z.string().regex(/^[a-z][a-z0-9-]{0,39}$/));

/** The name of a node that comes next. */
export const targetSchema = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,39}$/)
  .describe('The node that comes next.');

/** A text for people. */
export const textSchema = z
  .string()
  .min(1)
  .max(1600)
  .describe('What is said. `{{ name }}` or `{{ name | filter }}` puts an answer in; `{{ pilihan }}` the options.');

/** A condition or value. */
export const celSchema = z.string().min(1).max(400).describe('A condition or value in CEL, over the answers so far.');

/** A length of time. */
export const afterSchema = z
  .string()
  .regex(/^[1-9]\d{0,3}[smhd]$/)
  .describe('How long: 30m, 4h, 3d.');

/** What happens when nobody answers; the clock survives restarts. */
export const timeoutSchema = z
  .strictObject({ after: afterSchema, next: targetSchema })
  .describe('Where silence leads, and after how long.');

/** One option of a question. */
export const optionSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9_.-]{0,39}$/)
    .describe('What is stored. Never shown.'),
  label: z.string().min(1).max(60).describe('What is shown: at most 20 letters as a button, 24 in a list.'),
  words: z.array(z.string().min(1).max(40)).max(20).optional().describe('Other words people use for it.'),
  unlisted: z.literal(true).optional().describe('Counts when she names it; not shown, and no digit is for it.'),
  next: targetSchema.optional(),
});

/** An option as an author writes it. */
export type OptionSource = z.infer<typeof optionSchema>;

/** What stands on her screen. */
export const listed = (options: readonly OptionSource[]): OptionSource[] => options.filter((one) => !one.unlisted);

const UNITS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Milliseconds of `30m`, `4h`, `3d`. */
export function durationOf(after: string): number {
  return Number(after.slice(0, -1)) * (UNITS[after.slice(-1)] ?? 0);
}
