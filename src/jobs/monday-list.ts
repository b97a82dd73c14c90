import { mondayFor } from '../inbox/road/monday.ts';
import { officerOf } from '../store/queries/officers.ts';
import { inOneUnit } from './job.ts';

/** Monday on the wall of one officer: what she holds, as numbers and days. */
export const mondayListJob = inOneUnit('monday_list', async (ctx, unit, row) => {
  const officer = row.conversationId ? await officerOf(unit, row.conversationId) : null;
  if (officer) await mondayFor(ctx, unit, officer);
});
