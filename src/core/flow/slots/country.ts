import type { Slot } from './slot.ts';

/** Where the worker is. ISO 3166-1 alpha-2. */
export const country: Slot = {
  variable: { name: 'country', type: 'text', longest: 2 },
  again: 'again_country',
  read({ scene, text }) {
    const named = scene.env.assess(text).country;
    return named === null ? null : { value: named };
  },
  event: (caseId, value, text) => ({ type: 'case_told_more', caseId, facts: { country: value }, details: text }),
};
