import { leaveDays } from './leave-days.ts';
import type { OfficerContext, OfficerReading } from './types.ts';

/**
 * "Besok saya gak bisa" from who was asked nothing and holds something: she is away that day, and the days are read back.
 * A no that names no day stays one that is asked back: nothing is taken from her by half a sentence.
 */
export function unaskedNo(
  reading: OfficerReading,
  text: string,
  { openCases, digitMessages }: OfficerContext,
  now: Date,
): OfficerReading {
  const isUnasked = reading.command === 'decline' && reading.doubt === 'which_case' && reading.caseRef === null;
  if (!isUnasked || openCases.length === 0 || (digitMessages?.length ?? 0) > 0) return reading;
  if (leaveDays(text, now).until === null) return reading;
  return { ...reading, command: 'leave', doubt: null, because: ['leave: away on a day she names', ...reading.because] };
}
