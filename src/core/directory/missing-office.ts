import { wordsOf } from '../conversation/words/plain-words.ts';
import { typedWords } from './find-need.ts';
import { kmBetween, type Whereabouts } from './find-place.ts';
import type { Directory } from './read-directory.ts';
import type { LookUp } from './schema.ts';
import type { ServiceLine } from './service-line.ts';

const plain = (text: string): string => ` ${wordsOf(text).join(' ')} `;
const names = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(` ${word} `));

/** The office her words ask for by its name and none of the answers is: what is said instead must not pass for it. */
export function missingOffice(about: string, shown: readonly ServiceLine[], lookUp: LookUp): string | null {
  const said = plain(about);
  const asked = [...lookUp.unlisted, ...lookUp.institutions].filter(({ words }) => names(said, words));
  const isThere = asked.some(({ words }) => shown.some(({ text }) => names(plain(text), words)));
  return isThere ? null : (asked[0]?.name ?? null);
}

/** What she asks for, with the office at home that makes the paper she names: "ngurus ktp" asks for the dukcapil. */
export function withOffice(about: string, { institutions }: Pick<LookUp, 'institutions'>): string {
  const said = ` ${typedWords(about).join(' ')} `;
  const makes = institutions.find(({ papers }) => names(said, papers));
  return makes === undefined || names(said, makes.words) ? about : `${about} ${makes.words[0] ?? ''}`.trim();
}

/** Whether she looks for what is no help of ours and names nothing else: a shop. */
export const isNotOurs = (about: string, { unlisted }: Pick<LookUp, 'unlisted'>): boolean =>
  unlisted.some(({ ours, words }) => !ours && names(plain(about), words));

/** So near, a mission is in the town she names. */
const IN_TOWN_KM = 60;

/** Whether a mission is shown and none of those shown is in the town that was asked for: "kjri penang". */
export function isInAnotherTown(
  shown: readonly ServiceLine[],
  { at, country }: Whereabouts,
  { countries }: Pick<Directory, 'countries'>,
): boolean {
  const services = countries.get(country)?.services ?? [];
  const missions = services.filter(({ id, kind }) => kind === 'mission' && shown.some(({ name }) => name === id));
  if (at === null || missions.length === 0) return false;
  return missions.every((one) => one.at !== undefined && kmBetween(at, one.at) > IN_TOWN_KM);
}
