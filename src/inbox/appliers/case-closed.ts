import { TALK_ENDED } from '../../core/conversation/play-flow.ts';
import { lockCase, updateCase } from '../../store/queries/cases.ts';
import { addWork, cancelTimer } from '../../store/queries/outbox.ts';
import { endQuestions } from '../../store/queries/questions.ts';
import type { Unit } from '../../store/unit.ts';
import type { Applier } from '../applying.ts';
import { routeSoon } from '../route-soon.ts';
import { callHuman } from './call-human.ts';
import { tellOfficer } from './tell-officer.ts';

/** "Tidak dibalas tidak apa-apa": after so long without an answer a case counts as done. */
const SILENT_MS = 7 * 24 * 3_600_000;

/** Over: nothing is asked and nothing falls due any more. */
export async function endCase(unit: Unit, caseId: string): Promise<void> {
  for (const kind of ['alert', 'call_you'] as const) await endQuestions(unit, { caseId, kind }, 'expired');
  await endQuestions(unit, { caseId, kind: 'is_it_done' }, 'yes');
  for (const timer of ['climb', 'route', 'close', 'raise']) await cancelTimer(unit, { caseId, timer });
  await updateCase(unit, caseId, { state: 'closed', closedAt: unit.now });
}

/** The officer says it is done; it closes when the reporter says so, or after a week of silence. */
export const caseFinished: Applier<'case_finished'> = async (unit, { caseId }) => {
  const { severity } = await lockCase(unit, caseId);
  await endQuestions(unit, { caseId, kind: 'call_you' }, 'expired');
  await updateCase(unit, caseId, { state: 'answered' });
  if (severity === 'critical') return;
  const runAt = new Date(unit.now.getTime() + SILENT_MS);
  await addWork(unit, { job: 'close_silent', caseId, runAt, timer: 'close' });
};

/** The reporter says it is done. A critical case waits for a named human to close it (S12). */
export const caseConfirmed: Applier<'case_confirmed'> = async (unit, { caseId }, on) => {
  const { severity } = await lockCase(unit, caseId);
  if (severity !== 'critical') return endCase(unit, caseId);
  await endQuestions(unit, { caseId, kind: 'is_it_done' }, 'yes');
  await callHuman(unit, on, { because: 'reporter_says_done', line: 'O29', caseId });
};

/** The reporter says it is not: her officer hears it, or one is looked for. */
export const caseReopened: Applier<'case_reopened'> = async (unit, { caseId }, on) => {
  const openCase = await lockCase(unit, caseId);
  await endQuestions(unit, { caseId, kind: 'is_it_done' }, 'no');
  await cancelTimer(unit, { caseId, timer: 'close' });
  const { holderId } = openCase;
  await updateCase(unit, caseId, { state: holderId ? 'taken' : 'open' });
  if (holderId) await tellOfficer(unit, { officerId: holderId, openCase, text: 'O19' }, on);
  else await routeSoon(unit, caseId);
};

/** A talk needs no second yes: it is over when the human says so, and the flow goes on. */
export const talkEnded: Applier<'talk_ended'> = async (unit, { caseId }) => {
  const { reporterConversationId: conversationId } = await lockCase(unit, caseId);
  await endCase(unit, caseId);
  await addWork(unit, { job: 'reply_timeout', conversationId, runAt: unit.now, timer: TALK_ENDED });
};
