import { and, desc, eq } from 'drizzle-orm';
import { officers } from '../tables/index.ts';
import type { Unit } from '../unit.ts';
import type { OfficerRow } from './officers.ts';

/** Desk officers on duty, those on call first. */
export async function officersAtDesk(unit: Unit): Promise<OfficerRow[]> {
  const where = and(eq(officers.level, 'desk'), eq(officers.onDuty, true));
  return unit.tx.select().from(officers).where(where).orderBy(desc(officers.onCall), officers.createdAt, officers.id);
}
