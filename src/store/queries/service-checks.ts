import { desc } from 'drizzle-orm';
import type { Checks, ServiceCheck } from '../../core/directory/standing.ts';
import { serviceChecks } from '../tables/index.ts';
import type { Unit } from '../unit.ts';

/** The latest call to each service. */
export async function latestChecks(unit: Unit): Promise<Checks> {
  const rows = await unit.tx
    .selectDistinctOn([serviceChecks.serviceId])
    .from(serviceChecks)
    .orderBy(serviceChecks.serviceId, desc(serviceChecks.at));
  return new Map(rows.map(({ serviceId, result, at }) => [serviceId, { result, at }]));
}

/** Calls that were made, newest first. */
export const newestChecks = (unit: Unit, most: number): Promise<(typeof serviceChecks.$inferSelect)[]> =>
  unit.tx.select().from(serviceChecks).orderBy(desc(serviceChecks.at)).limit(most);

/** Keeps what came of a call, by whom and when. */
export async function addCheck(
  unit: Unit,
  check: { serviceId: string; result: ServiceCheck['result']; officerId: string },
): Promise<void> {
  await unit.tx.insert(serviceChecks).values({ ...check, id: unit.id(), at: unit.now });
}
