import type { CaseRow } from '../store/queries/cases.ts';
import { recordEvent } from '../store/queries/events.ts';
import type { Unit } from '../store/unit.ts';

/** Whom a case is kept from by now, and why; of a place nobody hears of it. */
interface KeptOut {
  places: readonly string[];
  officers: readonly (readonly [officerId: string, because: string])[];
}

/** Who is kept out, and why, stands in the history of the case (S1). */
export async function noteKeptOut(unit: Unit, about: CaseRow, { places, officers }: KeptOut): Promise<void> {
  const of = { keyOwner: about.id, caseId: about.id, conversationId: about.reporterConversationId };
  for (const place of places) await recordEvent(unit, { ...of, type: 'village_kept_out', because: place });
  for (const [officerId, because] of officers)
    await recordEvent(unit, { ...of, type: 'officer_kept_out', officerId, because });
}
