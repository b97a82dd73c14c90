import { and, asc, desc, eq, gt, isNull } from 'drizzle-orm';
import { crises } from '../tables/index.ts';
import { together } from '../together.ts';
import type { Unit } from '../unit.ts';

export type CrisisRow = typeof crises.$inferSelect;

/** Those that last at this minute. */
export const crisesNow = (unit: Unit): Promise<CrisisRow[]> => onNow(unit.tx, unit.now);

const onNow = together(async (tx, moments: Date[]) => {
  const last = and(isNull(crises.endedAt), gt(crises.until, moments[0] ?? new Date(0)));
  const rows = await tx.select().from(crises).where(last).orderBy(asc(crises.country));
  return moments.map(() => rows);
});

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
