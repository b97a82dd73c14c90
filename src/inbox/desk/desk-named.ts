import { nameOf, type OfficerRow, officersAt } from '../../store/queries/officers.ts';
import type { Unit } from '../../store/unit.ts';
import { DeskRefusal } from './desk-call.ts';

/** The one of the desk whose name has this in it. @throws DeskRefusal */
export async function deskNamed(unit: Unit, by: string): Promise<OfficerRow> {
  const found: OfficerRow[] = [];
  for (const one of await officersAt(unit, ['desk'])) {
    const name = (await nameOf(unit, one.personId)) ?? '';
    if (by.trim() !== '' && name.toLowerCase().includes(by.trim().toLowerCase())) found.push(one);
  }
  const [only, ...others] = found;
  if (!only || others.length > 0) throw new DeskRefusal(`--by must name one of the desk on the roster.`);
  return only;
}
