import { addEntry } from '../../store/queries/register.ts';
import type { Applier } from '../applying.ts';
import { keepConsent } from '../keep-consent.ts';

/** A line of the village book, sealed with her own key: her erasure takes it out. */
export const registered: Applier<'registered'> = async (unit, { kind, on: onDate, country, placeCode, words }, on) => {
  await addEntry(unit, { kind, onDate, country, placeCode, words, personId: on.conversation.personId });
  await keepConsent(unit, on, { purpose: 'register', answer: 'yes', caseId: null });
};
