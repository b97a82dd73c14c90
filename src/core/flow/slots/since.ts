import type { Slot } from './slot.ts';

/** For how long it has been going on: an ISO 8601 duration, e.g. P5M. */
export const since: Slot = {
  variable: { name: 'since', type: 'text', longest: 8 },
  again: 'again_date',
  read({ scene, text }) {
    const duration = scene.env.assess(text).since;
    return duration === null ? null : { value: duration };
  },
  event: (caseId, value, text) => ({ type: 'case_told_more', caseId, facts: { since: value }, details: text }),
};
