import type { TextName } from '../../core/conversation/texts/text-names.ts';
import { casesReportedFrom } from '../../store/queries/cases.ts';
import { eventsOfCase } from '../../store/queries/events.ts';
import type { Unit } from '../../store/unit.ts';
import type { Applier } from '../applying.ts';
import { callHuman } from './call-human.ts';

/** What the desk must read at once; of all else only that something waits. */
const LINES: Readonly<Record<string, TextName>> = { 'not_sent: opted_out': 'O81' };

/** S17: who asks again for a number that nobody checked tells the desk nothing new, for so long. */
const TOLD_ONCE: ReadonlySet<string> = new Set(['asks_for_a_number', 'looks for a mission, none is checked']);
const TOLD_MS = 24 * 60 * 60_000;

async function wasTold(unit: Unit, conversationId: string, because: string): Promise<boolean> {
  const since = unit.now.getTime() - TOLD_MS;
  for (const { id } of await casesReportedFrom(unit, conversationId)) {
    const told = await eventsOfCase(unit, id);
    const isSame = told.some(
      (one) => one.type === 'human_called' && one.because === because && one.at.getTime() > since,
    );
    if (isSame) return true;
  }
  return false;
}

/** A human is asked for. */
export const humanAsked: Applier<'human_asked'> = async (unit, asked, on) => {
  const { because, details, caseId, files } = asked;
  const toldBefore =
    asked.again === true ||
    (because !== undefined && TOLD_ONCE.has(because) && (await wasTold(unit, on.conversation.id, because)));
  const line = LINES[because ?? ''];
  await callHuman(unit, on, { because: because ?? 'asked', details, caseId, files, toldBefore, ...(line && { line }) });
};

/** A flow that went wrong never leaves anybody alone: a human. */
export const flowFailed: Applier<'flow_failed'> = async (unit, { code }, on) => {
  await callHuman(unit, on, { because: `flow_failed: ${code}` });
};
