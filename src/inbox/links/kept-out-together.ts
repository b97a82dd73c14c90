import { type CaseRow, lockCase, readCase, updateCase } from '../../store/queries/cases.ts';
import { recordEvent } from '../../store/queries/events.ts';
import { joinedTo } from '../../store/queries/links.ts';
import type { Unit } from '../../store/unit.ts';

const added = (own: readonly string[], others: readonly string[]): string[] =>
  others.filter((one) => !own.includes(one));

async function keepOutToo(unit: Unit, root: CaseRow, row: CaseRow): Promise<void> {
  const [places, officers] = [added(row.accusedPlaces, root.accusedPlaces), added(row.keptOut, root.keptOut)];
  const keptOut = [...row.keptOut, ...officers];
  const doubts = added([...row.doubted, row.holderId ?? ''], root.doubted);
  if (places.length + officers.length + doubts.length === 0) return;
  await updateCase(unit, row.id, {
    accusedPlaces: [...row.accusedPlaces, ...places],
    keptOut,
    doubted: [...row.doubted, ...doubts].filter((id) => !keptOut.includes(id)),
  });
  const about = { keyOwner: row.id, caseId: row.id, conversationId: row.reporterConversationId };
  for (const place of places) await recordEvent(unit, { ...about, type: 'village_kept_out', because: place });
  for (const officerId of officers)
    await recordEvent(unit, { ...about, type: 'officer_kept_out', officerId, because: 'joined' });
}

/** Whoever is kept out of a case, or in doubt, is so in what goes with it (S1). @returns what goes with it and is not over. */
export async function keptOutTogether(unit: Unit, { id }: CaseRow): Promise<CaseRow[]> {
  const going: CaseRow[] = [];
  const root = await readCase(unit, id);
  for (const one of await joinedTo(unit, id)) {
    const row = await lockCase(unit, one);
    if (row.state === 'closed') continue;
    await keepOutToo(unit, root, row);
    going.push(await readCase(unit, one));
  }
  return going;
}
