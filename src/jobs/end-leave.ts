import { enrolledAt, updateOfficer } from '../store/queries/officers.ts';
import { inOneUnit } from './job.ts';

/** Her leave is over: she is asked again. Whoever came back before, or went for good, is left as she is. */
export const endLeaveJob = inOneUnit('end_leave', async (_ctx, unit, row) => {
  const officer = row.conversationId ? await enrolledAt(unit, row.conversationId) : null;
  if (!officer?.backAt || officer.backAt > unit.now) return;
  await updateOfficer(unit, officer.id, { onDuty: true, backAt: null, successorId: null });
});
