import { routeCase } from '../inbox/route-case.ts';
import { lockCase } from '../store/queries/cases.ts';
import { endQuestions } from '../store/queries/questions.ts';
import { inOneUnit } from './job.ts';

/** Nobody answered in time: who was asked is passed over, the next is asked. */
export const climbLadderJob = inOneUnit('climb_ladder', async (ctx, unit, row) => {
  if (!row.caseId) return;
  // The case before its questions, as an officer's turn locks them.
  await lockCase(unit, row.caseId);
  await endQuestions(unit, { caseId: row.caseId, kind: 'alert' }, 'expired');
  await routeCase(ctx, unit, row.caseId);
});
