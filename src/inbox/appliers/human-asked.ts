import type { Applier } from '../applying.ts';
import { callHuman } from './call-human.ts';

/** A human is asked for. */
export const humanAsked: Applier<'human_asked'> = (unit, { because, details, caseId }, on) =>
  callHuman(unit, on, { because: because ?? 'asked', details, caseId });

/** A flow that went wrong never leaves anybody alone: a human. */
export const flowFailed: Applier<'flow_failed'> = (unit, { code }, on) =>
  callHuman(unit, on, { because: `flow_failed: ${code}` });
