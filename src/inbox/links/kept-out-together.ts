import { type CaseRow, lockCase, readCase, updateCase } from '../../store/queries/cases.ts';
import { joinedTo } from '../../store/queries/links.ts';
import type { Unit } from '../../store/unit.ts';
import { noteKeptOut } from '../note-kept-out.ts';

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
  await noteKeptOut(unit, row, { places, officers: officers.map((id) => [id, 'joined'] as const) });
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
