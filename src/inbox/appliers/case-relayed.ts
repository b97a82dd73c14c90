import { FRESH_MS } from '../../core/officers/fresh-words.ts';
import { addWork } from '../../store/queries/outbox.ts';
import type { Applier } from '../applying.ts';
import { newsTold } from './news.ts';

/** Of several that grew old about the same time one line says all. */
const TOGETHER_MS = 60 * 60_000;

/** An officer's words go to the reporter; should they wait too long for her, whoever holds the case hears so. */
export const caseRelayed: Applier<'case_relayed'> = async (unit, told) => {
  await newsTold(unit, told);
  const runAt = new Date(unit.now.getTime() + FRESH_MS + TOGETHER_MS);
  await addWork(unit, { job: 'tell_words_old', caseId: told.caseId, runAt });
};
