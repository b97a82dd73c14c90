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
  /** When one was last sent by itself that she has not answered. */
  shown: z.record(z.string(), z.coerce.date()).default({}),
});

/** What is kept of a learner, sealed. */
export type Progress = z.infer<typeof progressSchema>;

/** Nobody has asked her anything yet. */
export const NOTHING_LEARNT: Progress = { lessons: {}, shown: {} };

/** Her progress after an answer; a wrong one comes back from the next day on. */
export function afterAnswer(progress: Progress, lesson: string, right: boolean, now: Date): Progress {
  const before = (progress.lessons[lesson]?.card ?? createEmptyCard(now)) as Card;
  const { card } = scheduler.next(before, now, right ? Rating.Good : Rating.Again);
  const { [lesson]: _, ...shown } = progress.shown;
  return { lessons: { ...progress.lessons, [lesson]: { right, card } }, shown };
}

/** Her progress after a lesson was sent by itself. */
export const afterShown = (progress: Progress, lesson: string, now: Date): Progress => ({
  ...progress,
  shown: { ...progress.shown, [lesson]: now },
});

/** Her progress without some lessons. */
export function without(progress: Progress, names: readonly string[]): Progress {
  const rest = <T>(of: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(of).filter(([name]) => !names.includes(name)));
  return { lessons: rest(progress.lessons), shown: rest(progress.shown) };
}

/** Answered at ten past seven, it is due in the lesson at seven of the next day. */
const NEXT_DAY_MS = 6 * 3_600_000;

/**
 * The lesson whose turn it is, of those named and in their order: first what was wrong and is due, then what is new,
 * then what was sent and is not answered, then what was right and is due. Null when she is through for now.
 */
export function nextLesson({ lessons, shown }: Progress, names: readonly string[], now: Date): string | null {
  const dueBy = (at: Date) => names.filter((name) => (lessons[name]?.card.due ?? NEVER) <= at).sort(byDue(lessons));
  const soon = new Date(now.getTime() + NEXT_DAY_MS);
  const wrong = dueBy(soon).find((name) => lessons[name]?.right === false);
  const due = dueBy(now);
  const open = names.filter((name) => !Object.hasOwn(lessons, name));
  const sent = open.filter((name) => shown[name]).sort((a, b) => Number(shown[a]) - Number(shown[b]));
  return wrong ?? open.find((name) => !shown[name]) ?? sent[0] ?? due[0] ?? null;
}

const NEVER = new Date(8.64e15);

const byDue =
  (lessons: Progress['lessons']) =>
  (a: string, b: string): number =>
    (lessons[a]?.card.due.getTime() ?? 0) - (lessons[b]?.card.due.getTime() ?? 0);

/** How many of those named she has answered at least once. */
export const learnt = ({ lessons }: Progress, names: readonly string[]): number =>
  names.filter((name) => Object.hasOwn(lessons, name)).length;
