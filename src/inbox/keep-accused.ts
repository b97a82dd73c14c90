import { accusesVillage } from '../core/cases/accuses-village.ts';
import { type CaseRow, updateCase } from '../store/queries/cases.ts';
import type { Unit } from '../store/unit.ts';
import { consentWithdrawn } from './appliers/consent-withdrawn.ts';
import type { Applying } from './applying.ts';

/** Stands for the village of an accused official until the case has a place. */
const UNKNOWN = 'unknown';

type Accused = Pick<CaseRow, 'id' | 'placeCode' | 'accusedPlaces' | 'villageMayKnow'>;

/**
 * Somebody of her village is part of the trouble: nobody of that village is asked, and who was told there hears that
 * it goes on in the regency, without a reason (S1).
 */
export async function keepAccused(unit: Unit, openCase: Accused, words: string, on: Applying): Promise<void> {
  const { id: caseId, placeCode, accusedPlaces, villageMayKnow } = openCase;
  const before = accusedPlaces.length > 0;
  const place = placeCode ?? UNKNOWN;
  if (!(before || accusesVillage(words)) || accusedPlaces.includes(place)) return;
  await updateCase(unit, caseId, { accusedPlaces: [...accusedPlaces.filter((one) => one !== UNKNOWN), place] });
  if (villageMayKnow === 'yes') await consentWithdrawn(unit, { type: 'consent_withdrawn', caseId }, on);
}
