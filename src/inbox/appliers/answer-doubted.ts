import type { Applier } from '../applying.ts';
import { callHuman } from './call-human.ts';

/** The desk sees that an answer may not be hers, and why: nobody closes a case for it (S12). */
export const answerDoubted: Applier<'answer_doubted'> = async (unit, { because, caseId }, on) => {
  await callHuman(unit, on, { because: `may_not_be_her: ${because}`, caseId, line: 'O2her' });
};
