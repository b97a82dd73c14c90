import { addCheck } from '../../store/queries/service-checks.ts';
import type { Applier } from '../applying.ts';

/** What came of an operator's call counts from this minute. */
export const serviceCalled: Applier<'service_called'> = (unit, { serviceId, result, officerId }) =>
  addCheck(unit, { serviceId, result, officerId });
