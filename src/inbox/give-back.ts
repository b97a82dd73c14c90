import { type CaseRow, updateCase } from '../store/queries/cases.ts';
import type { Unit } from '../store/unit.ts';
import { deskFor } from './desk-for.ts';
import { routeSoon } from './route-soon.ts';

/** One that rests stays with the desk, which alone knows why (S7): nobody else is looked for. */
async function restAtDesk(unit: Unit, row: CaseRow): Promise<void> {
  const desk = (await deskFor(unit, row)).find(({ id }) => id !== row.holderId);
  await updateCase(unit, row.id, { state: 'taken', holderId: desk?.id ?? null, successorId: null });
}

/** Back to the ladder where it stood; whoever was asked in vain before it was taken may be asked again. */
export async function giveBack(unit: Unit, row: CaseRow): Promise<void> {
  if (row.restsAt) return restAtDesk(unit, row);
  const { id, takenAt } = row;
  const nobody = { state: 'open', holderId: null, raisedAt: null, raisedFor: null } as const;
  await updateCase(unit, id, {
    ...nobody,
    roundSince: takenAt,
    alarmedAt: null,
    newsAt: null,
    nudgedAt: null,
    postponedUntil: null,
  });
  await routeSoon(unit, id);
}
