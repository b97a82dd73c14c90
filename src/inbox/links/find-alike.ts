import { caseKeys } from '../../core/cases/links/case-keys.ts';
import { groupNames } from '../../core/cases/links/group-names.ts';
import { isValid } from '../../core/cases/number.ts';
import { type CaseRow, casesEverFrom, findCase, reporterOf } from '../../store/queries/cases.ts';
import { addressOf } from '../../store/queries/conversations.ts';
import { keepGroupName } from '../../store/queries/group-alerts.ts';
import { keepKeys, namingTheSame } from '../../store/queries/links.ts';
import type { Unit } from '../../store/unit.ts';

/** Another case that may be about the same person, and by what: never by itself more than a proposal (S7). */
export interface Alike {
  id: string;
  number: string;
  kind: 'number' | 'name_village' | 'passport' | 'names_its_number' | 'same_phone';
}

/** Keeps the numbers, names, passports, ships and agencies of these words, to be found by. */
export async function keepNames(unit: Unit, openCase: CaseRow, words: string): Promise<void> {
  const address = await addressOf(unit, await reporterOf(unit, openCase));
  const own = address?.kind === 'e164' ? [{ kind: 'number' as const, value: address.value }] : [];
  await keepKeys(unit, openCase.id, [...own, ...caseKeys(words, openCase.placeCode)]);
  for (const name of groupNames(words)) await keepGroupName(unit, openCase.id, name);
}

/** Numbers she typed that are cases, from whatever phone they were reported. */
async function byNumber(unit: Unit, words: string): Promise<Alike[]> {
  const typed = (words.match(/(?<!\d)\d{5,8}(?!\d)/g) ?? []).filter(isValid).slice(0, 5);
  const found = await Promise.all([...new Set(typed)].map((number) => findCase(unit, number)));
  return found.flatMap((one) =>
    one && !one.practice ? [{ id: one.id, number: one.number, kind: 'names_its_number' }] : [],
  );
}

/** Every other case that its names, these words, this phone or its number make alike. */
export async function findAlike(unit: Unit, openCase: CaseRow, words: string): Promise<Alike[]> {
  const samePhone = (await casesEverFrom(unit, openCase.reporterConversationId)).map(
    ({ id, number }) => ({ id, number, kind: 'same_phone' }) as const,
  );
  const all = [...(await namingTheSame(unit, openCase)), ...(await byNumber(unit, words)), ...samePhone];
  return all.filter(({ id }) => id !== openCase.id);
}
