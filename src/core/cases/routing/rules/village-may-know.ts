import { isVillage } from '../ladder.ts';
import { must } from './must.ts';

/** The village and its backup only after the reporter's yes, and while no officer is in doubt (S1). */
export const villageMayKnow = must(
  'village-may-know',
  (officer, openCase) =>
    !isVillage(officer.level) || (openCase.villageMayKnow === 'yes' && openCase.doubted.length === 0),
);
