import { insertCase } from '../../store/queries/cases.ts';
import { addWork } from '../../store/queries/outbox.ts';
import type { Applier } from '../applying.ts';

/** A case with its own key, and the work that finds somebody for it. */
export const caseOpened: Applier<'case_opened'> = async (unit, event, on) => {
  const { caseId: id, number, kind, facts, villageMayKnow } = event;
  const reporterConversationId = on.conversation.id;
  const villageAskedAt = villageMayKnow === 'unanswered' ? unit.now : null;
  await insertCase(
    unit,
    { id, number, kind, ...facts, villageMayKnow, villageAskedAt, reporterConversationId },
    on.conversation.personId,
  );
  await addWork(unit, { job: 'route_case', caseId: id, runAt: unit.now, timer: 'route' });
};
