import { tellOfficer } from '../inbox/appliers/tell-officer.ts';
import { awaitNews } from '../inbox/await-news.ts';
import { lockCase, reporterOf } from '../store/queries/cases.ts';
import { recordEvent } from '../store/queries/events.ts';
import { inOneUnit } from './job.ts';

/** Whoever holds a case has told nothing of it for days: one line, and the next one after as many days again. */
export const nudgeOfficerJob = inOneUnit('nudge_officer', async (ctx, unit, row) => {
  if (!row.caseId) return;
  const openCase = await lockCase(unit, row.caseId);
  const { id: caseId, state, holderId: officerId } = openCase;
  if (state !== 'taken' || officerId === null) return;
  const on = { ctx, conversation: await reporterOf(unit, openCase), messageId: null };
  await recordEvent(unit, { type: 'officer_nudged', keyOwner: caseId, caseId, officerId, because: 'no_news' });
  await tellOfficer(unit, { officerId, openCase, text: 'O30' }, on);
  await awaitNews(unit, ctx, openCase);
});
