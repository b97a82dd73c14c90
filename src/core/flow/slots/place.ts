import type { Clause } from '../answers/clauses.ts';
import { isOwnWord } from '../answers/consent.ts';
import { isNo } from '../answers/yes-no.ts';
import type { Slot } from './slot.ts';

/** Which village. Anything less than a village is kept in the case, and asked back by the human who phones. */
export const place: Slot = {
  variable: { name: 'place', type: 'place', longest: 40 },
  again: 'again_place',
  read({ clauses, scene, before }) {
    const text = clauses.flatMap(nameIn).join(' ');
    if (text === '') return null;
    const reading = scene.env.findPlace(text);
    if (reading.result === 'none') return null;
    const deepest = reading.result === 'village' ? reading : scene.env.findPlace(`${before}\n${text}`);
    return deepest.result === 'village' && deepest.code !== null ? { value: deepest.code } : null;
  },
  event: (caseId, value, text) => ({ type: 'case_told_more', caseId, facts: { placeCode: value }, details: text }),
};

const MARKERS = new Set(['desa', 'ds', 'dsn', 'dusun', 'kelurahan', 'kel', 'kec', 'kecamatan', 'kab', 'kabupaten']);

/** The words that may name a place: none where something is refused ("jangan sampai desa tahu, malu"). */
function nameIn({ rest }: Clause): string[] {
  if (rest.some(isNo)) return [];
  const own = rest.filter((word) => MARKERS.has(word) || isOwnWord(word));
  return own.filter(
    (word, index) => !MARKERS.has(word) || (own[index + 1] !== undefined && !MARKERS.has(own[index + 1] ?? '')),
  );
}
