import { type CaseRow, readCase, updateCase } from '../../store/queries/cases.ts';
import { recordEvent } from '../../store/queries/events.ts';
import { linksOf, reopenLink } from '../../store/queries/links.ts';
import type { Unit } from '../../store/unit.ts';
import { tellOfficer } from '../appliers/tell-officer.ts';
import type { Applying } from '../applying.ts';
import { deskFor } from '../desk-for.ts';

/** Waits for whoever takes the other, or one person has both. */
const goTogether = (one: CaseRow, other: CaseRow): boolean => {
  const waits = (row: CaseRow, root: CaseRow) => row.joinedTo === root.id && row.state === 'open';
  return waits(one, other) || waits(other, one) || (one.holderId !== null && one.holderId === other.holderId);
};

/**
 * A case that left those it was joined to: the desk, which joined them, hears so and decides anew, for they may still be
 * about one person.
 */
export async function partAgain(unit: Unit, on: Applying, caseId: string): Promise<void> {
  const openCase = await readCase(unit, caseId);
  for (const link of await linksOf(unit, caseId)) {
    const other = await readCase(unit, link.caseId === caseId ? link.otherId : link.caseId);
    if (link.state !== 'joined' || other.state === 'closed' || goTogether(openCase, other)) continue;
    await reopenLink(unit, [caseId, other.id]);
    if (other.joinedTo === caseId) await updateCase(unit, other.id, { joinedTo: null });
    await recordEvent(unit, { type: 'link_parted', keyOwner: caseId, caseId, data: { number: other.number } });
    const [desk] = await deskFor(unit, openCase, other);
    const values = { lain: other.number };
    if (desk) await tellOfficer(unit, { officerId: desk.id, openCase, text: 'O56b', values }, on);
  }
}
