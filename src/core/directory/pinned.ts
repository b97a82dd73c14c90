import type { Assessment } from '../danger/assessment.ts';
import { findTown, pinOf } from './find-place.ts';
import type { LookUp } from './schema.ts';

/** A worker's pin beside her words, or alone, says where she is: it answers "which city?" as a name does. */
export function withPinned(read: Assessment, text: string, lookUp: LookUp): Assessment {
  const pin = pinOf(text);
  const town = pin && findTown(pin, lookUp);
  return town ? { ...read, whereabouts: { country: town.country, now: false } } : read;
}
