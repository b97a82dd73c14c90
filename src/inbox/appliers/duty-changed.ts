import { updateOfficer } from '../../store/queries/officers.ts';
import type { Applier } from '../applying.ts';
import { freeCases } from '../roster/free-cases.ts';

/** Off duty: what she was asked and what she holds goes back to the ladder at once. */
export const dutyChanged: Applier<'duty_changed'> = async (unit, { officerId, onDuty }) => {
  await updateOfficer(unit, officerId, { onDuty, backAt: null, successorId: null });
  if (!onDuty) await freeCases(unit, officerId);
};
