import type { Context } from '../context.ts';
import { foldAlert, type Grouping } from '../core/cases/grouping.ts';
import type { Move } from '../core/cases/ladder/ladder-case.ts';
import { type CaseRow, reporterOf } from '../store/queries/cases.ts';
import { crisesNow } from '../store/queries/crises.ts';
import { addGroupAlert, groupNameOf, heardOfGroup, lockOfficer } from '../store/queries/group-alerts.ts';
import type { Unit } from '../store/unit.ts';

/** Whoever a move rings: for a case of a group each counts. */
const ringsOf = (move: Move): string[] => {
  if (move.move === 'alarm') return move.officerIds;
  return move.move === 'alert' || move.move === 'remind' ? [move.officerId] : [];
};

/**
 * The country in crisis, else the ship or agency, that a case shares with others: where a war is on, each agency that is
 * named would ring by itself. Where nobody said a country that of her phone folds the alert, and is shown to nobody (S17).
 * A wish to die is never one of many (S18).
 */
async function groupOf(unit: Unit, row: CaseRow, since: Date): Promise<string | null> {
  if (row.category === 'self_harm') return null;
  const crises = await crisesNow(unit);
  const country = row.country ?? (crises.length > 0 ? (await reporterOf(unit, row)).country : null);
  return crises.some((one) => one.country === country) ? `crisis ${country}` : groupNameOf(unit, row.id, since);
}

/** Cases that share nothing, of which each rings the desk again and again because nobody has it. */
const UNHELD = 'unheld';

/** Alarms of cases that share nothing are counted too, once a few others rang her of late; a wish to die never is (S18). */
function unheldOf({ category }: CaseRow, moves: readonly Move[]): string | null {
  return category !== 'self_harm' && moves.some(({ move }) => move === 'alarm') ? UNHELD : null;
}

/** In which message an officer hears of this case: null by itself; else the group and when it is counted. */
export type Counted = ReadonlyMap<string, { group: string; at: Date }>;

/** Decides for each officer whom these moves ring whether she hears of it by itself or counted with others, and keeps it. */
export async function countMoves(
  ctx: Context,
  unit: Unit,
  { row, moves }: { row: CaseRow; moves: readonly Move[] },
): Promise<Counted> {
  const counted = new Map<string, { group: string; at: Date }>();
  const before = ({ window }: Grouping) => new Date(unit.now.getTime() - window);
  const ringing = moves.filter((move) => ringsOf(move).length > 0);
  const shared = ringing.length > 0 ? await groupOf(unit, row, before(ctx.content.ladder.group)) : null;
  const group = shared ?? unheldOf(row, ringing);
  if (!group) return counted;
  const rung = [...new Set(ringing.filter(({ move }) => shared || move === 'alarm').flatMap(ringsOf))].sort();
  const rules = shared ? ctx.content.ladder.group : ctx.content.ladder.unheld;
  for (const officerId of rung) {
    await lockOfficer(unit, officerId);
    const heard = await heardOfGroup(unit, {
      officerId,
      group,
      since: before(rules),
      ...(!shared && { besides: row.id }),
    });
    const fold = foldAlert(heard, rules, unit.now);
    await addGroupAlert(unit, { officerId, group, caseId: row.id, counted: fold.way === 'counted' });
    if (fold.way === 'counted') counted.set(officerId, { group, at: fold.at });
  }
  return counted;
}
