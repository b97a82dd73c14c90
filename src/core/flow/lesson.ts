import { z } from 'zod';
import { generalSchema, lawSchema } from './fact.ts';

const textSchema = z.string().min(1).max(600);

/**
 * Shelves of lessons, and who may read them: money is harmless on any screen (S10), the others name work, papers and
 * trouble and are read only after *1* or by family.
 */
export const CHAPTERS = { uang: 'anyone', berangkat: 'after_1', hak: 'after_1', pulang: 'after_1' } as const;

/** One shelf. */
export type Chapter = keyof typeof CHAPTERS;

/** All shelves, in their order. */
export const CHAPTER_NAMES = Object.keys(CHAPTERS) as [Chapter, ...Chapter[]];

/** One idea, at most three short cards, one question. Facts carry their source and date, or are not said. */
export const lessonSchema = z.strictObject({
  lesson: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/),
  /** What a cadre asks for it by, as it stands on her paper: its own for good, wherever its file lies. */
  number: z.number().int().min(1).max(999),
  chapter: z.enum(CHAPTER_NAMES),
  title: z.string().min(1).max(32),
  about: z.string().min(1).max(300),
  /** Where the facts come from; what is only counted or generally known says so and needs no date. */
  source: z.string().min(1).max(300),
  as_of: z.iso.date().optional(),
  /** Not taught from this day on. */
  expires: z.iso.date().optional(),
  /** The law behind it, and when somebody last compared the lesson with it; null: nobody yet, and the texts name no article. */
  law: lawSchema.optional(),
  /** What it says of rights and duties is general knowledge: nobody compared it with a law. */
  general: generalSchema.optional(),
  /** What is still argued about: the lesson must not say it as settled. */
  contested: z.string().min(1).max(300).optional(),
  /** What people ask for when they mean this lesson. */
  words: z.array(z.string().min(2).max(40)).max(20).default([]),
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

/** A lesson is not taught from the day on that its facts expire. */
export const isFresh = ({ expires }: Pick<Lesson, 'expires'>, now: Date): boolean =>
  expires === undefined || Date.parse(expires) > now.getTime();
