import { type CaseRow, casesOpenOrClosedSince } from '../store/queries/cases.ts';
import type { Conversation } from '../store/queries/conversations.ts';
import { forgetNames } from '../store/queries/links.ts';
import { twinsOf } from '../store/queries/twins.ts';
import type { Unit } from '../store/unit.ts';

const EVER = new Date(0);

/** Every case that was ever reported from this phone. */
export const casesEver = (unit: Unit, conversationId: string): Promise<CaseRow[]> =>
  casesOpenOrClosedSince(unit, conversationId, EVER);

/** What she is by SMS and by WhatsApp from one number: she asks for both at once. */
export const allOfHer = async (unit: Unit, conversation: Conversation): Promise<Conversation[]> => [
  conversation,
  ...(await twinsOf(unit, conversation.id)),
];

/**
 * Deletes the keys of a person and of all cases from her number, by whatever channel: what stays anywhere can be opened by
 * nobody, and what they could be found again by is gone.
 */
export async function erasePerson(unit: Unit, conversation: Conversation): Promise<void> {
  for (const { id, personId } of await allOfHer(unit, conversation)) {
    for (const one of await casesEver(unit, id)) {
      await unit.vault.erase(one.id);
      await forgetNames(unit, one.id);
    }
    await unit.vault.erase(personId);
  }
}
