import { type CaseRow, casesOpenOrClosedSince } from '../store/queries/cases.ts';
import type { Conversation } from '../store/queries/conversations.ts';
import { forgetNames } from '../store/queries/links.ts';
import type { Unit } from '../store/unit.ts';

const EVER = new Date(0);

/** Every case that was ever reported from this phone. */
export const casesEver = (unit: Unit, conversationId: string): Promise<CaseRow[]> =>
  casesOpenOrClosedSince(unit, conversationId, EVER);

/**
 * Deletes the keys of a person and of all cases from her phone: what stays anywhere can be opened by nobody, and what they
 * could be found again by is gone.
 */
export async function erasePerson(unit: Unit, { id, personId }: Conversation): Promise<void> {
  for (const one of await casesEver(unit, id)) {
    await unit.vault.erase(one.id);
    await forgetNames(unit, one.id);
  }
  await unit.vault.erase(personId);
}
