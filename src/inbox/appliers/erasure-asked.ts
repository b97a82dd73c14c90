import { addWork } from '../../store/queries/outbox.ts';
import type { Applier } from '../applying.ts';
import { remindAt } from '../desk/decide-in-time.ts';
import { ERASURE } from '../desk/erasure-wish.ts';
import { callHuman } from './call-human.ts';

/** A human decides whether her data go, and a clock watches that it happens in time. */
export const erasureAsked: Applier<'erasure_asked'> = async (unit, { because }, on) => {
  const caseId = await callHuman(unit, on, { because: because ?? 'erase_my_data' });
  await addWork(unit, { job: 'watch_erasure', caseId, runAt: remindAt(unit.now), timer: ERASURE });
};
