import { callHuman } from '../inbox/appliers/call-human.ts';
import { lockCase, reporterOf } from '../store/queries/cases.ts';
import { eventsOfCase } from '../store/queries/events.ts';
import { addWork } from '../store/queries/outbox.ts';
import { inOneUnit } from './job.ts';

const AGAIN_MS = 60 * 60_000;
const AT_MOST = 3;
/** What an officer or the desk tells of a case counts as done. */
const DONE: ReadonlySet<string> = new Set(['case_noted', 'case_relayed', 'case_finished', 'desk_noted', 'talk_ended']);

/** Somebody waits for our call and nobody told that it was made: the desk hears so, three times at most. */
export const callBackJob = inOneUnit('call_back', async (ctx, unit, row) => {
  if (!row.caseId) return;
  const openCase = await lockCase(unit, row.caseId);
  if (openCase.state === 'closed') return;
  const told = await eventsOfCase(unit, openCase.id);
  const asked = told.findLastIndex(({ type, because }) => type === 'human_called' && because !== 'call_back_late');
  const since = told.slice(asked + 1);
  if (since.some(({ type }) => DONE.has(type))) return;
  if (since.filter(({ because }) => because === 'call_back_late').length >= AT_MOST) return;
  const on = { ctx, conversation: await reporterOf(unit, openCase), messageId: null };
  await callHuman(unit, on, { because: 'call_back_late', line: 'O37', caseId: openCase.id });
  const runAt = new Date(unit.now.getTime() + AGAIN_MS);
  await addWork(unit, { job: 'call_back', caseId: openCase.id, runAt, timer: 'call_back' });
});
