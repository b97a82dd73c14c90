import { asc, desc } from 'drizzle-orm';
import { afterCall, type Checks, checkKey, checkOf, type ServiceCheck } from '../../core/directory/standing.ts';
import { serviceChecks } from '../tables/index.ts';
import type { Unit } from '../unit.ts';

/** What came of the calls to each number. */
export async function latestChecks(unit: Unit): Promise<Checks> {
  const rows = await unit.tx.select().from(serviceChecks).orderBy(asc(serviceChecks.at), asc(serviceChecks.id));
  const checks = new Map<string, ServiceCheck>();
  for (const { serviceId, number, result, at } of rows) {
    const key = checkKey(serviceId, number);
    checks.set(key, afterCall(checkOf({ id: serviceId, number }, checks), { result, at }));
  }
  return checks;
}

/** Calls that were made, newest first. */
export const newestChecks = (unit: Unit, most: number): Promise<(typeof serviceChecks.$inferSelect)[]> =>
  unit.tx.select().from(serviceChecks).orderBy(desc(serviceChecks.at)).limit(most);

/** Keeps what came of a call, by whom and when. */
export async function addCheck(
  unit: Unit,
  check: { serviceId: string; number: string | null; result: ServiceCheck['result']; officerId: string },
): Promise<void> {
  await unit.tx.insert(serviceChecks).values({ ...check, id: unit.id(), at: unit.now });
}
