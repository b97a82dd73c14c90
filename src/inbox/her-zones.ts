import { zonesFor } from '../core/contact/zones.ts';
import { type CaseRow, casesReportedFrom } from '../store/queries/cases.ts';
import type { Conversation } from '../store/queries/conversations.ts';
import { readPlan } from '../store/queries/plans.ts';
import type { Unit } from '../store/unit.ts';

/** IANA zones she may be in, by the zone that was said for her, her case and her number. */
export const zonesBy = (
  { role, country }: Conversation,
  known: { zone: string | null; about: Pick<CaseRow, 'country' | 'placeCode'> | undefined },
): readonly string[] =>
  zonesFor({
    role,
    zone: known.zone,
    caseCountry: known.about?.country ?? null,
    phoneCountry: country,
    placeCode: known.about?.placeCode ?? null,
  });

/** The zone in which her own hours are meant: the first she may be in, western time where none is known. */
export async function zoneOfHer(unit: Unit, conversation: Conversation): Promise<string> {
  const { zone } = await readPlan(unit, conversation.personId);
  const about = (await casesReportedFrom(unit, conversation.id)).at(-1);
  return zonesBy(conversation, { zone, about })[0] ?? 'Asia/Jakarta';
}
