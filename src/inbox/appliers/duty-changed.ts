import { readOfficer, updateOfficer } from '../../store/queries/officers.ts';
import { addWork, cancelTimer } from '../../store/queries/outbox.ts';
import type { Applier } from '../applying.ts';
import { freeCases } from '../roster/free-cases.ts';
import { LEAVE, LEAVE_BEGINS, LEAVE_LATER, LEAVE_TOLD } from '../roster/leave-timers.ts';

/**
 * Off duty: what she was asked and what she holds goes back to the ladder at once. A leave with a day begins and ends
 * by itself; one that begins later leaves the one that runs as it is.
 */
export const dutyChanged: Applier<'duty_changed'> = async (unit, change, _on) => {
  const { officerId, onDuty, from, until, corrects } = change;
  const { conversationId } = await readOfficer(unit, officerId);
  const endless = !from && !until;
  if (endless || corrects) await cancelAll(unit, conversationId, [LEAVE_BEGINS, LEAVE_LATER]);
  if (onDuty !== undefined) {
    const backAt = from || onDuty ? null : (until ?? null);
    await updateOfficer(unit, officerId, { onDuty, backAt, successorId: null });
    await cancelAll(unit, conversationId, [LEAVE, LEAVE_TOLD]);
  }
  if (from) {
    await cancelAll(unit, conversationId, [LEAVE_LATER]);
    await addWork(unit, { job: 'start_leave', conversationId, runAt: from, timer: LEAVE_BEGINS });
  }
  if (until) {
    const timer = from ? LEAVE_LATER : LEAVE;
    await addWork(unit, { job: 'end_leave', conversationId, runAt: until, timer });
  }
  if (onDuty === false) await freeCases(unit, officerId);
};

async function cancelAll(
  unit: Parameters<typeof cancelTimer>[0],
  conversationId: string,
  timers: readonly string[],
): Promise<void> {
  for (const timer of timers) await cancelTimer(unit, { conversationId, timer });
}
