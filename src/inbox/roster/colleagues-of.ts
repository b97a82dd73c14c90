import { lies } from '../../core/cases/routing/lies.ts';
import { nameOf, type OfficerRow, officersAt, readOfficer } from '../../store/queries/officers.ts';
import type { Unit } from '../../store/unit.ts';

const LEVELS = ['village', 'backup', 'district', 'desk'] as const;

/** The other officer of a village knows her; who stands above knows all below. */
function knows(one: OfficerRow, other: OfficerRow): boolean {
  if (one.id === other.id || other.standing !== 'active') return false;
  if (one.level === 'desk') return true;
  const below = LEVELS.indexOf(other.level) <= LEVELS.indexOf(one.level);
  return one.areaCode === other.areaCode || (below && lies(other.areaCode, one.areaCode));
}

/** Officers near this one whose name has this in it; all of them where it is empty. */
export async function colleaguesOf(
  unit: Unit,
  asked: { officerId: string; name: string },
): Promise<{ id: string; name: string }[]> {
  const one = await readOfficer(unit, asked.officerId);
  const found: { id: string; name: string }[] = [];
  for (const other of (await officersAt(unit, LEVELS)).filter((officer) => knows(one, officer))) {
    const name = (await nameOf(unit, other.personId)) ?? '';
    if (name.toLowerCase().includes(asked.name.toLowerCase())) found.push({ id: other.id, name });
  }
  return found;
}
