import { z } from 'zod';
import { CASE_STATES } from '../cases/how-it-stands.ts';
import { CATEGORIES, SEVERITIES } from '../danger/assessment.ts';
import { afterSchema } from './nodes/pieces.ts';

/** What the readers of danger and places find in this message: a script says it, so that it needs neither. */
const readsSchema = z.strictObject({
  category: z.enum(CATEGORIES).optional(),
  severity: z.enum(SEVERITIES).optional(),
  country: z.string().length(2).optional(),
  since: z.string().optional(),
  place: z.string().optional().describe('A code: 13 characters are a village.'),
  candidates: z.array(z.strictObject({ code: z.string(), label: z.string() })).optional(),
});

const needSchema = z.strictObject({
  services: z.array(z.strictObject({ name: z.string(), text: z.string() })).optional(),
  services_unknown: z
    .enum(['need', 'place', 'not_ours', 'mission'])
    .optional()
    .describe('What is not clear of the question.'),
  kept: z.record(z.string(), z.unknown()).optional().describe('What was kept in an earlier conversation.'),
  programmes: z.array(z.array(z.string())).nullable().optional(),
  companies: z.array(z.string()).optional().describe('The list of companies, taken a month before; none by default.'),
  withdrawn: z.array(z.string()).optional().describe('Companies on it whose licence was withdrawn the day before.'),
  village: z
    .strictObject({
      meets_in: z.number().optional(),
      meets_how: z.string().optional(),
      closes_in: z.number().optional(),
      closed: z.boolean().optional(),
      mine: z.array(z.string()).optional(),
      cadre: z.boolean().optional(),
    })
    .optional()
    .describe(
      'Days until the village meets, or closes for proposals, whether it takes none any more, what she left there, and whether it has a cadre.',
    ),
  learnt: z
    .enum(['all', 'almost'])
    .optional()
    .describe('She has answered every lesson right, just now; `almost`: but the last of each shelf.'),
  daily: z.boolean().optional().describe('A lesson comes to her each day.'),
  cases: z.array(z.strictObject({ number: z.string(), days: z.number(), state: z.enum(CASE_STATES) })).optional(),
});

const stepSchema = z.strictObject({
  said: z.string().optional().describe('What she writes. The first step has none: the flow starts.'),
  tap: z.string().optional().describe('The id of the button she taps.'),
  only: z
    .enum(['sms', 'whatsapp'])
    .optional()
    .describe('A step that only this channel has: the other is not asked it.'),
  clock: afterSchema.optional().describe('So much time passes; timers that are due run.'),
  do: z.enum(['kembali', 'ulang', 'selesai_bicara']).optional(),
  reads: readsSchema.optional(),
  known: needSchema.optional().describe('What look-ups give.'),
  heard: z.string().default('').describe('All that is said to her, one line a message.'),
  happened: z.array(z.string()).default([]).describe('What else happened.'),
});

const interruptedSchema = z
  .strictObject({
    flow: z.string(),
    answers: z.record(z.string(), z.unknown()).default({}),
    ago: afterSchema,
  })
  .describe('What was interrupted before this conversation, for flows that take it up.');

/** Conversations with one flow, as an author writes them and `UPDATE=1` records them. */
export const scriptFileSchema = z.strictObject({
  tests_of: z.string(),
  tests: z
    .array(
      z.strictObject({
        test: z.string(),
        channel: z.enum(['sms', 'whatsapp']).default('sms'),
        role: z.enum(['worker', 'family', 'officer']).default('worker'),
        language: z.string().default('id'),
        stopped: z.boolean().default(false).describe('She sent STOP.'),
        args: z.record(z.string(), z.unknown()).default({}),
        interrupted: interruptedSchema.optional(),
        steps: z.array(stepSchema).min(1),
      }),
    )
    .min(1),
});

/** One conversation of a file. */
export type Script = z.infer<typeof scriptFileSchema>['tests'][number];
/** One step of it. */
export type ScriptStep = z.infer<typeof stepSchema>;
/** What a message is read as. */
export type Reads = z.infer<typeof readsSchema>;
