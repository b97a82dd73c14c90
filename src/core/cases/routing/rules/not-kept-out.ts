import { must } from './must.ts';

/** Whoever is accused, named, must not know or is part of the case never gets it (S1, S12). */
export const notKeptOut = must('not-kept-out', (officer, openCase) => !openCase.keptOut.includes(officer.id));
