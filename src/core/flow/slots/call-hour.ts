import { hourWords, readHour } from '../answers/hour.ts';
import { isNo } from '../answers/yes-no.ts';
import type { Slot } from './slot.ts';

/** When she may be phoned. A number counts only with jam, a part of the day or minutes, unless only this was asked. */
export const callHour: Slot = {
  variable: { name: 'call_hour', type: 'hour', longest: 11 },
  again: 'again_hour',
  read({ clauses, alone, text }) {
    const said = clauses.find((clause) => clause.hour !== null && !isAgainstPhoning(clause.rest))?.hour;
    const hour = said ?? (alone ? readHour(hourWords(text), true)?.hour : undefined);
    return hour === undefined ? null : { value: hour };
  },
  event: (caseId, value) => ({ type: 'call_hour_given', caseId, hour: value }),
};

/** "jangan telp malam" says when not to. "gak boleh telp jam 4" is a no to the village and an hour. */
const isAgainstPhoning = (rest: readonly string[]): boolean =>
  rest.some((word, index) => isNo(word) && !/^(boleh|blh|usah)$/.test(rest[index + 1] ?? ''));
