import { freeCases } from '../inbox/roster/free-cases.ts';
import { LEAVE, LEAVE_LATER } from '../inbox/roster/leave-timers.ts';
import { enrolledAt, type OfficerRow, updateOfficer } from '../store/queries/officers.ts';
import { addWork, cancelTimer, waitingTimer } from '../store/queries/outbox.ts';
import type { Unit } from '../store/unit.ts';
import { inOneUnit } from './job.ts';

/** Until when a leave lasts that begins now; of one announced before its end had a row of its own, as it was kept then. */
async function endOf(unit: Unit, { conversationId, onDuty, backAt }: OfficerRow): Promise<Date | null> {
  return (await waitingTimer(unit, { conversationId, timer: LEAVE_LATER }))?.runAt ?? (onDuty ? backAt : null);
}

/** The leave she announced begins: her cases climb, and its end is set. One that runs is only ever made longer. */
export const startLeaveJob = inOneUnit('start_leave', async (_ctx, unit, row) => {
  const { conversationId } = row;
  const officer = conversationId ? await enrolledAt(unit, conversationId) : null;
  if (!conversationId || !officer) return;
  const until = await endOf(unit, officer);
  await cancelTimer(unit, { conversationId, timer: LEAVE_LATER });
  const { onDuty, backAt } = officer;
  // Off without an end, or longer than this one.
  if (!onDuty && (backAt === null || (until !== null && until <= backAt))) return;
  if (until !== null && until <= unit.now) return;
  await updateOfficer(unit, officer.id, { onDuty: false, backAt: until });
  await cancelTimer(unit, { conversationId, timer: LEAVE });
  if (until) await addWork(unit, { job: 'end_leave', conversationId, runAt: until, timer: LEAVE });
  if (onDuty) await freeCases(unit, officer.id);
});
