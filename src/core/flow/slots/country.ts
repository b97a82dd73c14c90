import { inIndonesia } from '../../conversation/words/in-indonesia.ts';
import type { Slot } from './slot.ts';

/** Where the worker is. ISO 3166-1 alpha-2. */
export const country: Slot = {
  variable: { name: 'country', type: 'text', longest: 2 },
  again: 'again_country',
  read({ scene: { env }, text }) {
    const named = env.assess(text).whereabouts?.country ?? (inIndonesia(text, false, env) ? 'ID' : null);
    return named === null ? null : { value: named };
  },
  event: (caseId, value, text) => ({ type: 'case_told_more', caseId, facts: { country: value }, details: text }),
};
