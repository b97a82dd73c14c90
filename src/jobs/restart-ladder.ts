import { routeCase } from '../inbox/route-case.ts';
import { lockCase, updateCase } from '../store/queries/cases.ts';
import { forgetAlerts } from '../store/queries/questions.ts';
import { inOneUnit } from './job.ts';

/** Everybody was asked in vain: the district and the desk are asked again, until somebody takes it. */
export const restartLadderJob = inOneUnit('restart_ladder', async (ctx, unit, row) => {
  if (!row.caseId) return;
  const { severity } = await lockCase(unit, row.caseId);
  await forgetAlerts(unit, row.caseId);
  await updateCase(unit, row.caseId, { reached: severity === 'critical' ? null : 'district' });
  await routeCase(ctx, unit, row.caseId);
});
