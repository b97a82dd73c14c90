import type { Context } from '../context.ts';
import { inDaylight } from '../core/contact/local-time.ts';
import type { CaseRow } from '../store/queries/cases.ts';
import { addWork } from '../store/queries/outbox.ts';
import type { Unit } from '../store/unit.ts';

const DAY_MS = 24 * 3_600_000;

/** Whoever holds a case is reminded when she has not told anything of it for so long; by day, and again. */
export async function awaitNews(unit: Unit, ctx: Context, openCase: CaseRow, from = unit.now): Promise<void> {
  const days = ctx.content.ladder.news_within_days[openCase.severity];
  const runAt = inDaylight(new Date(from.getTime() + days * DAY_MS), openCase.placeCode);
  await addWork(unit, { job: 'nudge_officer', caseId: openCase.id, runAt, timer: 'nudge' });
}
