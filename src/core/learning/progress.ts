import { type Card, createEmptyCard, fsrs, Rating } from 'ts-fsrs';
import { z } from 'zod';

/** A day is the shortest step: nobody gets the same lesson twice on one day. Without chance, so that it can be tested. */
const scheduler = fsrs({ enable_short_term: false, enable_fuzz: false });

const cardSchema = z.object({
  due: z.coerce.date(),
  stability: z.number(),
  difficulty: z.number(),
  elapsed_days: z.number(),
  scheduled_days: z.number(),
  learning_steps: z.number(),
  reps: z.number(),
  lapses: z.number(),
  state: z.number(),
  last_review: z.coerce.date().optional(),
});

/** What one person has learnt: for each lesson its card (ts-fsrs) and whether her last answer was right. */
export const progressSchema = z.strictObject({
  lessons: z.record(z.string(), z.strictObject({ right: z.boolean(), card: cardSchema })).default({}),
});

/** What is kept of a learner, sealed. */
export type Progress = z.infer<typeof progressSchema>;

/** Nobody has asked her anything yet. */
export const NOTHING_LEARNT: Progress = { lessons: {} };

/** Her progress after an answer; a wrong one comes back from the next day on. */
export function afterAnswer(progress: Progress, lesson: string, right: boolean, now: Date): Progress {
  const before = (progress.lessons[lesson]?.card ?? createEmptyCard(now)) as Card;
  const { card } = scheduler.next(before, now, right ? Rating.Good : Rating.Again);
  return { lessons: { ...progress.lessons, [lesson]: { right, card } } };
}

/**
 * The lesson whose turn it is, of those named and in their order: first what was wrong and is due, then what is new,
 * then what was right and is due. Null when she is through for now.
 */
export function nextLesson({ lessons }: Progress, names: readonly string[], now: Date): string | null {
  const due = names.filter((name) => (lessons[name]?.card.due ?? NEVER) <= now).sort(byDue(lessons));
  const wrong = due.find((name) => lessons[name]?.right === false);
  return wrong ?? names.find((name) => !Object.hasOwn(lessons, name)) ?? due[0] ?? null;
}

const NEVER = new Date(8.64e15);

const byDue =
  (lessons: Progress['lessons']) =>
  (a: string, b: string): number =>
    (lessons[a]?.card.due.getTime() ?? 0) - (lessons[b]?.card.due.getTime() ?? 0);

/** How many of those named she has answered at least once. */
export const learnt = ({ lessons }: Progress, names: readonly string[]): number =>
  names.filter((name) => Object.hasOwn(lessons, name)).length;
