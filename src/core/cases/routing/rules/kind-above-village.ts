import { isVillage } from '../ladder.ts';
import { startsAbove } from '../starts-above.ts';
import { must } from './must.ts';

/** Critical cases and the kinds of S1 are routed above the village; only a human hands them down. */
export const kindAboveVillage = must(
  'kind-above-village',
  (officer, openCase) => !isVillage(officer.level) || (openCase.severity !== 'critical' && !startsAbove(openCase)),
);
