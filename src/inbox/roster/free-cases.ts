import { casesHeldBy, lockCase, updateCase } from '../../store/queries/cases.ts';
import { readOfficer } from '../../store/queries/officers.ts';
import { openAlertsOf, passOver } from '../../store/queries/questions.ts';
import type { Unit } from '../../store/unit.ts';
import { giveBack } from '../give-back.ts';
import { routeSoon } from '../route-soon.ts';

/** Cases in one order, so that two who do this never wait for each other. */
const inOrder = (ids: Iterable<string>): string[] => [...new Set(ids)].sort();

/** What she was asked is asked of the next; what she held goes back to the ladder, to her successor first. */
export async function freeCases(unit: Unit, officerId: string, successorId: string | null = null): Promise<void> {
  const held = (await casesHeldBy(unit, officerId)).map(({ id }) => id);
  const asked = (await openAlertsOf(unit, officerId)).map(({ caseId }) => caseId);
  const reached = successorId ? (await readOfficer(unit, successorId)).level : null;
  for (const id of inOrder([...held, ...asked])) {
    const openCase = await lockCase(unit, id);
    await passOver(unit, id, officerId);
    if (openCase.holderId !== officerId) {
      await routeSoon(unit, id);
      continue;
    }
    // What she has ended waits for the reporter's word, not for another officer.
    if (openCase.state === 'answered') continue;
    await giveBack(unit, openCase);
    if (reached && openCase.restsAt === null) await updateCase(unit, id, { successorId, reached });
  }
}
