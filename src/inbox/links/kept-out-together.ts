import { type CaseRow, readCase, updateCase } from '../../store/queries/cases.ts';
import type { Unit } from '../../store/unit.ts';
import { noteKeptOut } from '../note-kept-out.ts';
import { togetherWith } from './go-together.ts';

const added = (own: readonly string[], others: readonly string[]): string[] => [
  ...new Set(others.filter((one) => !own.includes(one))),
];

async function keepOutToo(unit: Unit, row: CaseRow, group: readonly CaseRow[]): Promise<void> {
  const all = (of: 'accusedPlaces' | 'keptOut' | 'doubted') => group.flatMap((one) => one[of]);
  const [places, officers] = [added(row.accusedPlaces, all('accusedPlaces')), added(row.keptOut, all('keptOut'))];
  const keptOut = [...row.keptOut, ...officers];
  const doubts = added([...row.doubted, row.holderId ?? ''], all('doubted'));
  if (places.length + officers.length + doubts.length === 0) return;
  await updateCase(unit, row.id, {
    accusedPlaces: [...row.accusedPlaces, ...places],
    keptOut,
    doubted: [...row.doubted, ...doubts].filter((id) => !keptOut.includes(id)),
  });
  await noteKeptOut(unit, row, { places, officers: officers.map((id) => [id, 'joined'] as const) });
}

/**
 * Whoever is kept out of one case, or in doubt, is so in all that go together with it, whichever of them says so (S1).
 * @returns all of them that are not over, itself among them
 */
export async function keptOutTogether(unit: Unit, about: CaseRow): Promise<CaseRow[]> {
  const group = await togetherWith(unit, about);
  for (const row of group) await keepOutToo(unit, row, group);
  return Promise.all(group.map(({ id }) => readCase(unit, id)));
}
