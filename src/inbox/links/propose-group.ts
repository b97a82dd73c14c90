import { groupNames } from '../../core/cases/links/group-names.ts';
import { type CaseRow, readCase } from '../../store/queries/cases.ts';
import { recordEvent } from '../../store/queries/events.ts';
import { keepGroupName } from '../../store/queries/group-alerts.ts';
import { proposeLink } from '../../store/queries/links.ts';
import type { Unit } from '../../store/unit.ts';

/** A ship or agency that another case names too: a link with the oldest is proposed, and the desk reads it in the case. */
export async function proposeGroup(
  unit: Unit,
  openCase: CaseRow,
  said: { details: string; in: string },
): Promise<void> {
  for (const name of groupNames(said.details)) {
    const otherId = await keepGroupName(unit, openCase.id, name);
    if (!otherId || !(await proposeLink(unit, [openCase.id, otherId], [name.kind]))) continue;
    const about = { caseId: openCase.id, keyOwner: openCase.id, conversationId: said.in };
    const data = { number: (await readCase(unit, otherId)).number };
    await recordEvent(unit, { type: 'link_proposed', ...about, because: name.kind, data });
  }
}
