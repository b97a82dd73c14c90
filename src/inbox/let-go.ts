import { mayHold } from '../core/cases/routing/may-hold.ts';
import type { TextName } from '../core/conversation/texts/text-names.ts';
import { type CaseRow, lockCase, updateCase } from '../store/queries/cases.ts';
import { roster } from '../store/queries/officers.ts';
import { alertsOfCase, passOver } from '../store/queries/questions.ts';
import type { Unit } from '../store/unit.ts';
import { tellOfficer } from './appliers/tell-officer.ts';
import type { Applying } from './applying.ts';
import { giveBack } from './give-back.ts';
import { asLadderCase } from './ladder-case.ts';
import { routeSoon } from './route-soon.ts';

/** Who was asked and has not said no, and who holds it. */
async function toldOf(unit: Unit, { id, holderId }: CaseRow): Promise<Set<string | null>> {
  const asked = (await alertsOfCase(unit, id)).filter(({ state }) => state !== 'no');
  return new Set([...asked.map(({ officerId }) => officerId), holderId]);
}

/**
 * Whoever was told of a case and may not have it any more hears that another goes on, without a reason (S1); what she
 * held is looked after above her at once.
 */
export async function letGo(unit: Unit, caseId: string, on: Applying, text: TextName = 'O95'): Promise<void> {
  const row = await lockCase(unit, caseId);
  if (row.state === 'closed' || row.practice) return;
  const everybody = await roster(unit);
  const openCase = await asLadderCase(on.ctx, unit, row, everybody);
  const told = await toldOf(unit, row);
  const out = everybody.filter(
    (one) => told.has(one.id) && one.standing === 'active' && !mayHold(one, openCase, unit.now),
  );
  for (const { id: officerId } of out) {
    await passOver(unit, caseId, officerId);
    await tellOfficer(unit, { officerId, openCase: row, text }, on);
  }
  if (!out.some(({ id }) => id === row.holderId)) return out.length > 0 ? routeSoon(unit, caseId) : undefined;
  await giveBack(unit, row);
  await updateCase(unit, caseId, { reached: null });
}
