import { callHuman } from '../inbox/appliers/call-human.ts';
import { decideBy, tomorrow } from '../inbox/desk/decide-in-time.ts';
import { ERASURE, undecidedSince } from '../inbox/desk/erasure-wish.ts';
import { lockCase, reporterOf } from '../store/queries/cases.ts';
import { addWork } from '../store/queries/outbox.ts';
import { inOneUnit } from './job.ts';

/** A wish to be erased waits for a human: the desk is reminded before its three days are over, and each day after. */
export const watchErasureJob = inOneUnit('watch_erasure', async (ctx, unit, { caseId }) => {
  if (!caseId) return;
  const about = await lockCase(unit, caseId);
  const asked = await undecidedSince(unit, about);
  if (!asked) return;
  const by = decideBy(asked);
  const late = unit.now >= by;
  const on = { ctx, conversation: await reporterOf(unit, about), messageId: null };
  await callHuman(unit, on, { because: late ? 'erasure_late' : 'erasure_waits', line: late ? 'O65' : 'O64', caseId });
  await addWork(unit, { job: 'watch_erasure', caseId, runAt: late ? tomorrow(unit.now) : by, timer: ERASURE });
});
