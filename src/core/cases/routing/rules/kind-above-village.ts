import { isVillage } from '../ladder.ts';
import { startsAbove } from '../starts-above.ts';
import { must } from './must.ts';

/**
 * Critical cases and the kinds of S1 are routed above the village. Of those kinds her yes is one to the question asked
 * for that case: with it a human above may hand it down, and it never starts there.
 */
export const kindAboveVillage = must(
  'kind-above-village',
  (officer, openCase) =>
    !isVillage(officer.level) ||
    (openCase.severity !== 'critical' && (!startsAbove(openCase) || openCase.reached !== null)),
);
