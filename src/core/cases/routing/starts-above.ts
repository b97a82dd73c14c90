import type { OpenCase } from './types.ts';

const KINDS: ReadonlySet<string> = new Set([
  'sexual_violence',
  'trafficking',
  'agency_fraud',
  'overcharging_debt',
  'self_harm',
]);

/** The kinds S1 keeps from starting at the village, whatever was answered: those where village officials may be the brokers, or shame kills. */
export const startsAbove = (openCase: Pick<OpenCase, 'aboutChild' | 'category'>): boolean =>
  openCase.aboutChild || KINDS.has(openCase.category);
