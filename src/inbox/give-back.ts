import { type CaseRow, updateCase } from '../store/queries/cases.ts';
import type { Unit } from '../store/unit.ts';
import { routeSoon } from './route-soon.ts';

/** Back to the ladder where it stood; whoever was asked in vain before it was taken may be asked again. */
export async function giveBack(unit: Unit, { id, takenAt }: CaseRow): Promise<void> {
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
