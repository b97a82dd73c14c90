import { lies } from '../core/cases/routing/lies.ts';
import { type CaseRow, reportedBy } from '../store/queries/cases.ts';
import type { OfficerRow } from '../store/queries/officers.ts';
import type { Unit } from '../store/unit.ts';
import { UNKNOWN_PLACE } from './keep-accused.ts';

type Reader = Pick<OfficerRow, 'id' | 'areaCode'>;

/** The reporter's no to her village ends with the case; what was said against somebody does not. */
const saidNo = ({ villageMayKnow, state, placeCode }: CaseRow, { areaCode }: Reader): boolean =>
  villageMayKnow === 'no' && state !== 'closed' && (placeCode === null || lies(areaCode, placeCode));

const isAccused = ({ accusedPlaces, keptOut, doubted }: CaseRow, { id, areaCode }: Reader): boolean =>
  keptOut.includes(id) ||
  doubted.length > 0 ||
  accusedPlaces.some((place) => place === UNKNOWN_PLACE || lies(areaCode, place));

/** Whether a case of this person keeps an officer out: nothing else that she tells her village reaches that officer then (S1). */
export async function isKeptFrom(unit: Unit, personId: string, reader: Reader): Promise<boolean> {
  const about = await reportedBy(unit, personId);
  return about.some((one) => saidNo(one, reader) || isAccused(one, reader));
}
