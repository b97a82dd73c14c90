import { type CaseRow, readCase } from '../../store/queries/cases.ts';
import { recordEvent } from '../../store/queries/events.ts';
import { oldestOfGroups } from '../../store/queries/group-alerts.ts';
import { proposeLink } from '../../store/queries/links.ts';
import type { Unit } from '../../store/unit.ts';

/** A ship or agency that another case names too: a link with the oldest is proposed, and the desk reads it in the case. */
export async function proposeGroup(unit: Unit, openCase: CaseRow, conversationId: string): Promise<void> {
  for (const { id: otherId, kind } of await oldestOfGroups(unit, openCase.id)) {
    if (!(await proposeLink(unit, [openCase.id, otherId], [kind]))) continue;
    const about = { caseId: openCase.id, keyOwner: openCase.id, conversationId };
    const data = { number: (await readCase(unit, otherId)).number };
    await recordEvent(unit, { type: 'link_proposed', ...about, because: kind, data });
  }
}
