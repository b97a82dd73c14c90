import type { Applier } from '../applying.ts';
import { callHuman } from './call-human.ts';

/** A human is asked for. */
export const humanAsked: Applier<'human_asked'> = async (unit, { because, details, caseId }, on) => {
  await callHuman(unit, on, { because: because ?? 'asked', details, caseId });
};

/** A flow that went wrong never leaves anybody alone: a human. */
export const flowFailed: Applier<'flow_failed'> = async (unit, { code }, on) => {
  await callHuman(unit, on, { because: `flow_failed: ${code}` });
};
