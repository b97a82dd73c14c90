import { z } from 'zod';

const textSchema = z.string().min(1).max(600);

/** One idea, at most three short cards, one question. Facts carry their source and date, or are not said. */
export const lessonSchema = z.strictObject({
  lesson: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/),
  title: z.string().min(1).max(24),
  about: z.string().min(1).max(300),
  /** Where the facts come from; `arithmetic` and `general` need no date. */
  source: z.string().min(1).max(300),
  as_of: z.iso.date().optional(),
  expires: z.iso.date().optional(),
  cards: z.array(textSchema).min(1).max(3),
  quiz: z.strictObject({
    question: textSchema,
    options: z.array(z.string().min(1).max(24)).min(2).max(4),
    /** The number of the right option, from 1. */
    right: z.number().int().min(1).max(4),
    when_right: textSchema,
    when_wrong: textSchema,
  }),
});

/** A lesson as read. */
export type Lesson = z.infer<typeof lessonSchema>;
