import { and, eq, gte, isNull, min, ne, or } from 'drizzle-orm';
import type { Travelled } from '../../core/cases/road/report-road.ts';
import { cases, events } from '../tables/index.ts';
import type { Unit } from '../unit.ts';
import type { CaseRow } from './cases.ts';

/** Real cases opened or closed since then, and all that are still open, with the moment of their first acceptance. */
export async function travelledSince(unit: Unit, since: Date): Promise<(CaseRow & Travelled)[]> {
  const accepted = unit.tx
    .select({ caseId: events.caseId, at: min(events.at).as('first_accepted') })
    .from(events)
    .where(eq(events.type, 'case_accepted'))
    .groupBy(events.caseId)
    .as('accepted');
  const where = and(
    eq(cases.practice, false),
    isNull(cases.restsAt),
    or(gte(cases.openedAt, since), gte(cases.closedAt, since), ne(cases.state, 'closed')),
  );
  const rows = await unit.tx
    .select({ row: cases, acceptedAt: accepted.at })
    .from(cases)
    .leftJoin(accepted, eq(accepted.caseId, cases.id))
    .where(where);
  return rows.map(({ row, acceptedAt }) => ({ ...row, acceptedAt: acceptedAt && new Date(acceptedAt) }));
}
