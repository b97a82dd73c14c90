import { caseKeys } from '../../core/cases/links/case-keys.ts';
import { isValid } from '../../core/cases/number.ts';
import { type CaseRow, casesEverFrom, findCase, reporterOf } from '../../store/queries/cases.ts';
import { addressOf } from '../../store/queries/conversations.ts';
import { keepKeys } from '../../store/queries/links.ts';
import type { Unit } from '../../store/unit.ts';

/** Another case that may be about the same person, and by what: never by itself more than a proposal (S7). */
export interface Alike {
  id: string;
  number: string;
  kind: 'number' | 'name_village' | 'passport' | 'names_its_number' | 'same_phone';
}

async function byKeys(unit: Unit, openCase: CaseRow, words: string): Promise<Alike[]> {
  const address = await addressOf(unit, await reporterOf(unit, openCase));
  const own = address?.kind === 'e164' ? [{ kind: 'number' as const, value: address.value }] : [];
  return keepKeys(unit, openCase, [...own, ...caseKeys(words, openCase.placeCode)]);
}

/** Numbers she typed that are cases, from whatever phone they were reported. */
async function byNumber(unit: Unit, words: string): Promise<Alike[]> {
  const typed = (words.match(/(?<!\d)\d{5,8}(?!\d)/g) ?? []).filter(isValid).slice(0, 5);
  const found = await Promise.all([...new Set(typed)].map((number) => findCase(unit, number)));
  return found.flatMap((one) =>
    one && !one.practice ? [{ id: one.id, number: one.number, kind: 'names_its_number' }] : [],
  );
}

/** Every other case that these words, this phone or its number make alike. */
export async function findAlike(unit: Unit, openCase: CaseRow, words: string): Promise<Alike[]> {
  const samePhone = (await casesEverFrom(unit, openCase.reporterConversationId)).map(
    ({ id, number }) => ({ id, number, kind: 'same_phone' }) as const,
  );
  const all = [...(await byKeys(unit, openCase, words)), ...(await byNumber(unit, words)), ...samePhone];
  return all.filter(({ id }) => id !== openCase.id);
}
