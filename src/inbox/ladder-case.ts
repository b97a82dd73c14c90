import type { Context } from '../context.ts';
import type { LadderCase } from '../core/cases/ladder/ladder-case.ts';
import { clocksFor } from '../core/cases/ladder/read-ladder.ts';
import type { Officer } from '../core/cases/routing/types.ts';
import type { CaseRow } from '../store/queries/cases.ts';
import { partOfCase } from '../store/queries/officers.ts';
import { alertsOfCase, type Question } from '../store/queries/questions.ts';
import type { Unit } from '../store/unit.ts';

/** Her question ended before its time and not by her: the case went elsewhere. */
const wasCutShort = ({ state, answeredAt, until }: Question): boolean =>
  state === 'expired' && answeredAt !== null && until !== null && answeredAt < until;

/** Whoever was asked before the round began, or had no time to answer, may be asked again. */
const ofRound = ({ roundSince }: CaseRow, asked: Question): boolean => {
  const { state, answeredAt } = asked;
  const isSince = state === 'open' || roundSince === null || (answeredAt !== null && answeredAt > roundSince);
  return isSince && !wasCutShort(asked);
};

function asAsked(row: Question, roster: readonly Officer[]): LadderCase['asked'] {
  const { officerId, state, askedAt, remindedAt } = row;
  if (!officerId || row.alarm) return [];
  const level = roster.find(({ id }) => id === officerId)?.level ?? 'village';
  return [{ officerId, level, state, askedAt, remindedAt, until: row.until ?? askedAt }];
}

/** A case as the ladder sees it. */
export async function asLadderCase(
  ctx: Context,
  unit: Unit,
  row: CaseRow,
  roster: readonly Officer[],
): Promise<LadderCase> {
  const alerts = (await alertsOfCase(unit, row.id)).filter((one) => ofRound(row, one));
  const asked = alerts.flatMap((one) => asAsked(one, roster));
  const passed = asked.filter(({ state }) => state === 'no' || state === 'expired');
  return {
    ...row,
    asked,
    askedAt: row.villageAskedAt,
    keptOut: [...row.keptOut, ...(await partOfCase(unit, row))],
    declinedBy: passed.map(({ officerId }) => officerId),
    hours: clocksFor(ctx.content.ladder, row).hours,
  };
}
