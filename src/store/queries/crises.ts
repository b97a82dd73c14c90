import { and, asc, desc, eq, gt, isNull } from 'drizzle-orm';
import { crises } from '../tables/index.ts';
import type { Unit } from '../unit.ts';

export type CrisisRow = typeof crises.$inferSelect;

/** Those that last at this minute. */
export async function crisesNow(unit: Unit): Promise<CrisisRow[]> {
  const last = and(isNull(crises.endedAt), gt(crises.until, unit.now));
  return unit.tx.select().from(crises).where(last).orderBy(asc(crises.country));
}

/** Every crisis there was, newest first. */
export const crisesEver = (unit: Unit, most: number): Promise<CrisisRow[]> =>
  unit.tx.select().from(crises).orderBy(desc(crises.beganAt)).limit(most);

export async function beginCrisis(unit: Unit, crisis: Omit<CrisisRow, 'beganAt' | 'endedAt'>): Promise<void> {
  await unit.tx.insert(crises).values({ ...crisis, beganAt: unit.now });
}

/** Ends what lasts of a country or one crisis. @returns those that ended just now */
export async function endCrises(unit: Unit, which: { country: string } | { id: string }): Promise<CrisisRow[]> {
  const of = 'id' in which ? eq(crises.id, which.id) : eq(crises.country, which.country);
  return unit.tx
    .update(crises)
    .set({ endedAt: unit.now })
    .where(and(of, isNull(crises.endedAt)))
    .returning();
}
