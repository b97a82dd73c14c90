import { callable } from '../../core/directory/due.ts';
import { addCheck } from '../../store/queries/service-checks.ts';
import type { Applier } from '../applying.ts';

/** What came of an operator's call counts from this minute, for the number that was called. */
export const serviceCalled: Applier<'service_called'> = async (unit, { serviceId, result, officerId }, { ctx }) => {
  const called = callable(ctx.content.directory).find(({ id }) => id === serviceId);
  if (called) await addCheck(unit, { serviceId: called.serviceId, number: called.number, result, officerId });
};
