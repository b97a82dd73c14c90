import { addWork } from '../../store/queries/outbox.ts';
import type { Applier } from '../applying.ts';

/** Time for the answer to reach her: with her key gone nothing more can be said in her name. */
const AFTER_MS = 30 * 60_000;

/** Her data end in half an hour, unless something is open by then. */
export const erasureBegun: Applier<'erasure_begun'> = async (unit, _event, { conversation }) => {
  const runAt = new Date(unit.now.getTime() + AFTER_MS);
  await addWork(unit, { job: 'erase_person', conversationId: conversation.id, runAt, timer: 'erase_person' });
};
