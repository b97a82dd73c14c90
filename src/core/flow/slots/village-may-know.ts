import { besideWhoMayNot } from '../../conversation/words/who-may-know.ts';
import { clausesOf } from '../answers/clauses.ts';
import { readConsent } from '../answers/consent.ts';
import type { Slot } from './slot.ts';

/** S1: only her yes to this very question lets the village know. */
export const villageMayKnow: Slot = {
  variable: { name: 'village_may_know', type: 'choice', longest: 6, shows: { yes: 'boleh', no: 'jangan' } },
  again: 'again_choose',
  options: [
    { id: 'village_yes', label: 'boleh' },
    { id: 'village_no', label: 'jangan' },
  ],
  read({ choice, text, scene }) {
    if (choice === 'village_yes') return { value: 'yes' };
    if (choice === 'village_no') return { value: 'no' };
    // One word may look like a place by chance ("boleh pulang"); two that lead to one place do not.
    const isPlace = (words: readonly string[]) =>
      words.length > 1 && scene.env.findPlace(words.join(' ')).code !== null;
    const consent = readConsent(clausesOf(besideWhoMayNot(text)), isPlace);
    return consent === null || consent === 'unclear' ? consent : { value: consent };
  },
  asked: (caseId) => ({ type: 'village_asked', caseId }),
  event: (caseId, value) => ({ type: 'village_answered', caseId, mayKnow: value === 'yes' ? 'yes' : 'no' }),
};
