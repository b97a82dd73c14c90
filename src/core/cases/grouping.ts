import { z } from 'zod';
import { duration } from './ladder/duration.ts';

/** How alerts about one ship, agency or country in crisis are folded, for one officer; times in ms. */
export const groupingSchema = z.strictObject({
  ring: z.number().int().positive(),
  window: duration,
  every: duration,
});
export type Grouping = z.infer<typeof groupingSchema>;

/** What one officer heard of one group lately: messages about a single case, and the last that counted them. */
export interface HeardOfGroup {
  own: readonly Date[];
  countedAt: Date | null;
}

/** She hears of this case by itself, or within a message that counts all of the group, at that moment. */
export type Fold = { way: 'own' } | { way: 'counted'; at: Date };

/**
 * Sixty reports about one thing are not sixty alerts: the first few of a window ring, what follows is counted in one
 * message at once, and then at most once in `every`. Nothing is left out: each is heard by itself or counted in time.
 */
export function foldAlert({ own, countedAt }: HeardOfGroup, { ring, window, every }: Grouping, now: Date): Fold {
  const lately = own.filter((at) => now.getTime() - at.getTime() < window);
  if (lately.length < ring) return { way: 'own' };
  const next = countedAt === null ? 0 : countedAt.getTime() + every;
  return { way: 'counted', at: new Date(Math.max(now.getTime(), next)) };
}
