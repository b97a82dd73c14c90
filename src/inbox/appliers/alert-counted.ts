import { readOfficer } from '../../store/queries/officers.ts';
import { addWork, waitingTimer } from '../../store/queries/outbox.ts';
import { addQuestion } from '../../store/queries/questions.ts';
import type { Applier } from '../applying.ts';

/** She is asked, and hears so in the next message that counts the group: one waits already, or is made now. */
export const alertCounted: Applier<'alert_counted'> = async (unit, { caseId, officerId, group, as, at, until }) => {
  const { conversationId } = await readOfficer(unit, officerId);
  const timer = `group ${group}`;
  const waits = await waitingTimer(unit, { conversationId, timer });
  const outboxId =
    waits?.id ?? (await addWork(unit, { job: 'tell_group', conversationId, officerId, runAt: new Date(at), timer }));
  if (as === 'remind') return;
  const asked = { conversationId, caseId, officerId, outboxId, kind: 'alert' as const };
  await addQuestion(unit, { ...asked, alarm: as === 'alarm', until });
};
