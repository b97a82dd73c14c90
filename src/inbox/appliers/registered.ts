import { addEntry, placeEntry } from '../../store/queries/register.ts';
import type { Unit } from '../../store/unit.ts';
import type { Applier, Applying } from '../applying.ts';
import { keepConsent } from '../keep-consent.ts';
import { isKeptFrom } from '../kept-from.ts';
import { tellByDay } from '../tell-by-day.ts';
import { readersOf } from '../village.ts';

/** Who keeps the book of that village hears that there is a new line, not what and not of whom; not where a case of hers keeps the village out (S1). */
async function tellCadres(unit: Unit, on: Applying, placeCode: string | null): Promise<void> {
  if (placeCode === null) return;
  for (const reader of await readersOf(unit, placeCode)) {
    if (await isKeptFrom(unit, on.conversation.personId, reader)) continue;
    await tellByDay(unit, on, { conversationId: reader.conversationId, name: 'U20' });
  }
}

/** A line of the village book, sealed with her own key: her erasure takes it out. */
export const registered: Applier<'registered'> = async (unit, { kind, on: onDate, country, placeCode, words }, on) => {
  await addEntry(unit, { kind, onDate, country, placeCode, words, personId: on.conversation.personId });
  await keepConsent(unit, on, { purpose: 'register', answer: 'yes', caseId: null });
  await tellCadres(unit, on, placeCode);
};

/** Her village is known now: the line stands in the book of that village. */
export const registerPlaced: Applier<'register_placed'> = async (unit, { placeCode }, on) => {
  await placeEntry(unit, on.conversation.personId, placeCode);
  await tellCadres(unit, on, placeCode);
};
