import { besideWhoMayNot } from '../../conversation/words/who-may-know.ts';
import { clausesOf } from '../answers/clauses.ts';
import { readConsent } from '../answers/consent.ts';
import type { Slot } from './slot.ts';

/** S14: a worker is written to first only when she says so. */
export const newsWanted: Slot = {
  variable: { name: 'news_wanted', type: 'choice', longest: 6, shows: { yes: 'mau', no: 'jangan' } },
  again: 'again_choose',
  options: [
    { id: 'news_yes', label: 'mau' },
    { id: 'news_no', label: 'jangan' },
  ],
  read({ choice, text }) {
    if (choice === 'news_yes') return { value: 'yes' };
    if (choice === 'news_no') return { value: 'no' };
    const consent = readConsent(clausesOf(besideWhoMayNot(text)), () => false);
    return consent === null || consent === 'unclear' ? consent : { value: consent };
  },
  event: (caseId, value) => ({ type: 'news_answered', caseId, wanted: value === 'yes' ? 'yes' : 'no' }),
};
