import { insertCase } from '../../store/queries/cases.ts';
import { openUnreachable } from '../../store/queries/conversations.ts';
import { readOfficer } from '../../store/queries/officers.ts';
import { addWork } from '../../store/queries/outbox.ts';
import type { Applier } from '../applying.ts';

const ENDS_AFTER_MS = 24 * 3_600_000;

/** What every practice is about: invented, and of a kind that travels by message. */
const INVENTED = {
  kind: 'report',
  category: 'wages',
  severity: 'medium',
  country: 'SA',
  since: 'P5M',
  reporterRole: 'family',
  villageMayKnow: 'yes',
} as const;

/** An invented case of one cadre. Its reporter has no address, so that nothing of it can reach anybody else. */
export const practiceOpened: Applier<'practice_opened'> = async (unit, { caseId: id, number, officerId }) => {
  const { areaCode: placeCode } = await readOfficer(unit, officerId);
  const { id: reporterConversationId, personId } = await openUnreachable(unit);
  const made = { ...INVENTED, id, number, placeCode, reporterConversationId, practice: true };
  await insertCase(unit, made, personId);
  await addWork(unit, { job: 'end_practice', caseId: id, runAt: new Date(unit.now.getTime() + ENDS_AFTER_MS) });
};
