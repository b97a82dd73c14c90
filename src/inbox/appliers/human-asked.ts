import type { TextName } from '../../core/conversation/texts/text-names.ts';
import type { Applier } from '../applying.ts';
import { callHuman } from './call-human.ts';

/** What the desk must read at once; of all else only that something waits. */
const LINES: Readonly<Record<string, TextName>> = { 'not_sent: opted_out': 'O81' };

/** A human is asked for. */
export const humanAsked: Applier<'human_asked'> = async (unit, { because, details, caseId, files }, on) => {
  const line = LINES[because ?? ''];
  await callHuman(unit, on, { because: because ?? 'asked', details, caseId, files, ...(line && { line }) });
};

/** A flow that went wrong never leaves anybody alone: a human. */
export const flowFailed: Applier<'flow_failed'> = async (unit, { code }, on) => {
  await callHuman(unit, on, { because: `flow_failed: ${code}` });
};
