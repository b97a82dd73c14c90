import { isVillage } from '../ladder.ts';
import { must } from './must.ts';

/** The village and its backup only after the reporter's yes: it is let in, never kept out (S1). */
export const villageMayKnow = must(
  'village-may-know',
  (officer, openCase) => !isVillage(officer.level) || openCase.villageMayKnow === 'yes',
);
