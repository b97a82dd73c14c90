import { callHuman } from '../inbox/appliers/call-human.ts';
import { type CaseRow, casesOpenOrClosedSince, lockCase, reporterOf } from '../store/queries/cases.ts';
import { eventsOfCase } from '../store/queries/events.ts';
import { addWork } from '../store/queries/outbox.ts';
import type { Unit } from '../store/unit.ts';
import { inOneUnit } from './job.ts';

const AGAIN_MS = 60 * 60_000;
/** So often each hour, then once a day: silence hurts more. */
const HOURLY = 3;
const DAILY_MS = 24 * AGAIN_MS;
/** What an officer or the desk tells of a case counts as done. */
const DONE: ReadonlySet<string> = new Set(['case_noted', 'case_relayed', 'case_finished', 'desk_noted', 'talk_ended']);

/**
 * Which of several she meant was not clear, and a talk waits: whoever holds one of them may have phoned her. What an
 * officer reported herself is no part of her duty (S12).
 */
async function toldOnAnother(unit: Unit, talk: CaseRow, asked: { at: Date; because: string | null }): Promise<boolean> {
  if (talk.kind !== 'talk' || asked.because?.startsWith('officer_')) return false;
  const hers = await casesOpenOrClosedSince(unit, talk.reporterConversationId, asked.at);
  for (const { id } of hers.filter((one) => one.id !== talk.id)) {
    const told = await eventsOfCase(unit, id);
    if (told.some(({ type, at }) => DONE.has(type) && at >= asked.at)) return true;
  }
  return false;
}

/** Somebody waits for our call and nobody told that it was made: the desk hears so, each hour at first. */
export const callBackJob = inOneUnit('call_back', async (ctx, unit, row) => {
  if (!row.caseId) return;
  const openCase = await lockCase(unit, row.caseId);
  if (openCase.state === 'closed') return;
  const told = await eventsOfCase(unit, openCase.id);
  const asked = told.findLastIndex(({ type, because }) => type === 'human_called' && because !== 'call_back_late');
  const since = told.slice(asked + 1);
  if (since.some(({ type }) => DONE.has(type))) return;
  const call = told[asked];
  if (call && (await toldOnAnother(unit, openCase, call))) return;
  const late = since.filter(({ because }) => because === 'call_back_late').length;
  const on = { ctx, conversation: await reporterOf(unit, openCase), messageId: null };
  await callHuman(unit, on, { because: 'call_back_late', line: 'O37', caseId: openCase.id });
  const runAt = new Date(unit.now.getTime() + (late + 1 < HOURLY ? AGAIN_MS : DAILY_MS));
  await addWork(unit, { job: 'call_back', caseId: openCase.id, runAt, timer: 'call_back' });
});
