import { isNo, isYes } from '../answers/yes-no.ts';
import type { Slot } from './slot.ts';

/** Which village. Anything less than a village is kept in the case, and asked back by the human who phones. */
export const place: Slot = {
  variable: { name: 'place', type: 'place', longest: 40 },
  read({ clauses, scene, before }) {
    const words = clauses.flatMap((clause) => clause.rest).filter((word) => !isYes(word) && !isNo(word));
    const text = words.filter((word) => !/^\d$/.test(word)).join(' ');
    if (text === '') return null;
    const reading = scene.env.findPlace(text);
    if (reading.result === 'none') return null;
    const deepest = reading.result === 'village' ? reading : scene.env.findPlace(`${before}\n${text}`);
    return deepest.result === 'village' && deepest.code !== null ? { value: deepest.code } : null;
  },
  event: (caseId, value, text) => ({ type: 'case_told_more', caseId, facts: { placeCode: value }, details: text }),
};
