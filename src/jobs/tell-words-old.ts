import { FRESH_MS } from '../core/officers/fresh-words.ts';
import { tellOfficer } from '../inbox/appliers/tell-officer.ts';
import { lockCase, reporterOf } from '../store/queries/cases.ts';
import { heldMessages } from '../store/queries/desk.ts';
import { lastHappened, recordEvent } from '../store/queries/events.ts';
import { type OutboxRow, settle } from '../store/queries/outbox.ts';
import { inOneUnit } from './job.ts';

/** What was tried already may have reached her. */
const WAITED: ReadonlySet<string> = new Set(['waiting', 'held', 'dropped']);

/** An officer's words to the reporter that waited for her until they were too old, and of which nobody was told yet. */
const grewOld = (
  { state, purpose, officerId, createdAt, expiresAt }: OutboxRow,
  told: Date | null,
  now: Date,
): boolean =>
  WAITED.has(state) &&
  purpose === 'follow_up' &&
  officerId === null &&
  expiresAt !== null &&
  expiresAt.getTime() - createdAt.getTime() === FRESH_MS &&
  expiresAt <= now &&
  (told === null || expiresAt > told);

/** Words that grew too old are not sent any more; who holds the case now hears so once, without what they said. */
export const tellWordsOldJob = inOneUnit('tell_words_old', async (ctx, unit, { caseId }) => {
  if (!caseId) return;
  const openCase = await lockCase(unit, caseId);
  const told = await lastHappened(unit, caseId, 'words_grew_old');
  const held = await heldMessages(unit, openCase);
  const old = held.filter((row) => row.caseId === caseId && grewOld(row, told, unit.now));
  if (old.length === 0) return;
  for (const { id, state } of old) {
    if (state !== 'dropped') await settle(unit, id, { state: 'dropped', gate: 'drop', because: 'expired' });
  }
  const { holderId, number } = openCase;
  await recordEvent(unit, { type: 'words_grew_old', keyOwner: caseId, caseId, officerId: holderId });
  if (openCase.state === 'closed' || holderId === null) return;
  const on = { ctx, conversation: await reporterOf(unit, openCase), messageId: null };
  await tellOfficer(unit, { officerId: holderId, openCase, text: 'O4l', values: { nomor: number } }, on);
});
