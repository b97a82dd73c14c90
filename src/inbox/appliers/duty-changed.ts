import { readOfficer, updateOfficer } from '../../store/queries/officers.ts';
import { addWork, cancelTimer } from '../../store/queries/outbox.ts';
import type { Applier } from '../applying.ts';
import { freeCases } from '../roster/free-cases.ts';

/** Off duty: what she was asked and what she holds goes back to the ladder at once. A leave with a day begins and ends by itself. */
export const dutyChanged: Applier<'duty_changed'> = async (unit, { officerId, onDuty, from, until }) => {
  const { conversationId } = await readOfficer(unit, officerId);
  await updateOfficer(unit, officerId, { onDuty, backAt: until ?? null, successorId: null });
  await cancelTimer(unit, { conversationId, timer: 'leave' });
  if (from) await addWork(unit, { job: 'start_leave', conversationId, runAt: from, timer: 'leave' });
  else if (until) await addWork(unit, { job: 'end_leave', conversationId, runAt: until, timer: 'leave' });
  if (!onDuty) await freeCases(unit, officerId);
};
