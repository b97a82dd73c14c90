import { mayHold } from '../core/cases/routing/may-hold.ts';
import { type CaseRow, lockCase, updateCase } from '../store/queries/cases.ts';
import { roster } from '../store/queries/officers.ts';
import { passOver } from '../store/queries/questions.ts';
import type { Unit } from '../store/unit.ts';
import { tellOfficer } from './appliers/tell-officer.ts';
import type { Applying } from './applying.ts';
import { giveBack } from './give-back.ts';
import { asLadderCase } from './ladder-case.ts';
import { goAlone } from './links/go-together.ts';
import { keptOutTogether } from './links/kept-out-together.ts';
import { partAgain } from './links/part-again.ts';
import { routeSoon } from './route-soon.ts';
import { whoWasTold } from './who-was-told.ts';

/**
 * Who was told of one case and leaves it, told so; what she held is nobody's. `also` leave it whatever this case itself
 * says: the case it goes with left them.
 */
async function leave(unit: Unit, row: CaseRow, on: Applying, also: ReadonlySet<string>): Promise<Set<string>> {
  const everybody = await roster(unit);
  // One who is only named is for a human to decide: until then nobody loses what she has.
  const openCase = { ...(await asLadderCase(on.ctx, unit, row, everybody)), doubted: [] };
  const told = await whoWasTold(unit, row);
  const out = everybody.filter(
    (one) => told.has(one.id) && one.standing === 'active' && (also.has(one.id) || !mayHold(one, openCase, unit.now)),
  );
  for (const { id: officerId } of out) {
    await passOver(unit, row.id, officerId);
    await tellOfficer(unit, { officerId, openCase: row, text: 'O95' }, on);
  }
  const ids = new Set(out.map(({ id }) => id));
  if (row.holderId && ids.has(row.holderId)) {
    await giveBack(unit, row);
    await updateCase(unit, row.id, { reached: null });
  } else if (ids.size > 0) await routeSoon(unit, row.id);
  return ids;
}

/**
 * Whoever was told of a case and may not have it any more hears that another goes on, without a reason (S1); what she
 * held is looked after above her at once. What goes together with it leaves her too, and goes alone where the one it
 * goes with stays with somebody.
 */
export async function letGo(unit: Unit, caseId: string, on: Applying): Promise<void> {
  const row = await lockCase(unit, caseId);
  if (row.state === 'closed' || row.practice) return;
  const group = await keptOutTogether(unit, row);
  const out = await leave(unit, group.find(({ id }) => id === caseId) ?? row, on, new Set());
  const lost = new Set<string>();
  for (const one of group) {
    // What one reporter takes back is hers alone; what leaves the first takes with it.
    const left = one.id === caseId ? out : await leave(unit, one, on, row.joinedTo ? new Set() : out);
    if (one.holderId === null || left.has(one.holderId)) lost.add(one.id);
  }
  if (lost.has(row.joinedTo ?? caseId)) return;
  for (const one of group) {
    if (!one.holderId || !lost.has(one.id) || !one.joinedTo) continue;
    await goAlone(unit, one.id);
    await partAgain(unit, on, one.id);
  }
}
