import type { Clause } from '../answers/clauses.ts';
import { isOwnWord } from '../answers/consent.ts';
import { isNo } from '../answers/yes-no.ts';
import type { Slot, SlotMessage } from './slot.ts';

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

/** Whoever names a place in few words answers where, also where the place is known to nobody or there are many called so. */
export function namesPlace({ clauses, scene }: SlotMessage): boolean {
  const own = clauses.flatMap(nameIn).filter((word) => !FROM.has(word));
  if (own.length === 0 || own.length > 4) return false;
  const before = clauses.flatMap(({ rest }) => rest);
  const isMarked = before.some(
    (word, at) => (MARKERS.has(word) || FROM.has(word)) && own.includes(before[at + 1] ?? ''),
  );
  return isMarked || scene.env.findPlace(own.join(' ')).result !== 'none';
}

/** "Saya orang Sukamaju", "dari Garung". */
const FROM = new Set(['orang', 'wong', 'dari', 'asal', 'asli', 'warga']);

const MARKERS = new Set(['desa', 'ds', 'dsn', 'dusun', 'kelurahan', 'kel', 'kec', 'kecamatan', 'kab', 'kabupaten']);

/** The words that may name a place: none where something is refused ("jangan sampai desa tahu, malu"). */
function nameIn({ rest }: Clause): string[] {
  if (rest.some(isNo)) return [];
  const own = rest.filter((word) => MARKERS.has(word) || isOwnWord(word));
  return own.filter(
    (word, index) => !MARKERS.has(word) || (own[index + 1] !== undefined && !MARKERS.has(own[index + 1] ?? '')),
  );
}
