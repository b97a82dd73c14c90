import { must } from './must.ts';

/** Nobody is asked twice: no one who declined or let her time pass. */
export const notDeclined = must('not-declined', (officer, openCase) => !openCase.declinedBy.includes(officer.id));
