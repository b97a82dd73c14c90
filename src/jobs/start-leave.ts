import { freeCases } from '../inbox/roster/free-cases.ts';
import { enrolledAt, updateOfficer } from '../store/queries/officers.ts';
import { addWork } from '../store/queries/outbox.ts';
import { inOneUnit } from './job.ts';

/** The leave she announced begins: her cases climb, and its end is set. Whoever thought better of it has no day to come back. */
export const startLeaveJob = inOneUnit('start_leave', async (_ctx, unit, row) => {
  const { conversationId } = row;
  const officer = conversationId ? await enrolledAt(unit, conversationId) : null;
  if (!conversationId || !officer?.onDuty || !officer.backAt || officer.backAt <= unit.now) return;
  await updateOfficer(unit, officer.id, { onDuty: false });
  await addWork(unit, { job: 'end_leave', conversationId, runAt: officer.backAt, timer: 'leave' });
  await freeCases(unit, officer.id);
});
