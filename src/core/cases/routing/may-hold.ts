import { enrolled } from './rules/enrolled.ts';
import { kindAboveVillage } from './rules/kind-above-village.ts';
import { notKeptOut } from './rules/not-kept-out.ts';
import { notOfAccusedPlace } from './rules/not-of-accused-place.ts';
import { villageMayKnow } from './rules/village-may-know.ts';
import type { Officer, OpenCase } from './types.ts';

const MUSTS = [enrolled, notKeptOut, notOfAccusedPlace, villageMayKnow, kindAboveVillage];

/** Whether she may have this case at all, however it came to her: no wish and no joining brings back whom these remove. */
export const mayHold = (officer: Officer, openCase: OpenCase, now: Date): boolean =>
  MUSTS.every((rule) => rule.pick([officer], openCase, now).keep.length > 0);
