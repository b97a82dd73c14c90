import type { Context } from '../context.ts';
import { decide } from '../core/cases/ladder/decide.ts';
import { isVillage } from '../core/cases/routing/ladder.ts';
import { type CaseRow, lockCase, reporterOf, updateCase } from '../store/queries/cases.ts';
import { roster } from '../store/queries/officers.ts';
import { addWork } from '../store/queries/outbox.ts';
import { endQuestions } from '../store/queries/questions.ts';
import type { Unit } from '../store/unit.ts';
import { endIsItDone } from './appliers/ask-if-done.ts';
import { applyEvents } from './apply.ts';
import { countMoves } from './group-alerts.ts';
import { asLadderCase } from './ladder-case.ts';
import { movesAsEvents } from './moves-as-events.ts';

/** Practice belongs to one cadre, a joined case goes with the one it was joined to, and one that rests waits for nobody. */
const movesAlone = ({ state, practice, joinedTo, restsAt }: CaseRow): boolean =>
  state !== 'closed' && !practice && joinedTo === null && restsAt === null;

/** Does what the ladder says now, and looks again when it says so. Any number of times: what is done is not done twice. */
export async function moveCase(ctx: Context, unit: Unit, caseId: string): Promise<void> {
  const row = await lockCase(unit, caseId);
  if (!movesAlone(row)) return;
  const everybody = await roster(unit);
  const openCase = await asLadderCase(ctx, unit, row, everybody);
  const { moves, lookAgain } = decide(openCase, { ladder: ctx.content.ladder, roster: everybody, now: unit.now });
  const on = { ctx, conversation: await reporterOf(unit, row), messageId: null };
  const counted = await countMoves(ctx, unit, { row, moves });
  await applyEvents(unit, movesAsEvents(ctx, { row, roster: everybody, moves, counted }), on);
  if (lookAgain) await addWork(unit, { job: 'route_case', caseId, runAt: lookAgain, timer: 'climb' });
}

/**
 * It looks graver than before: an answered case is open again, and above its holder somebody is asked at once. One that
 * went with another goes its own way, for the other's clocks know nothing of it.
 */
export async function raiseCase(ctx: Context, unit: Unit, caseId: string): Promise<void> {
  const row = await lockCase(unit, caseId);
  if (row.state === 'closed') return;
  const state = row.state === 'answered' ? (row.holderId ? 'taken' : 'open') : row.state;
  await endIsItDone(unit, caseId, 'expired');
  if (row.severity !== 'critical' || (row.reached && isVillage(row.reached))) {
    await endQuestions(unit, { caseId, kind: 'alert' }, 'expired');
  }
  const reached = state === 'open' ? null : row.reached;
  await updateCase(unit, caseId, {
    state,
    raisedAt: unit.now,
    raisedFor: 'graver',
    roundSince: unit.now,
    reached,
    restsAt: null,
    joinedTo: null,
  });
  await moveCase(ctx, unit, caseId);
}
