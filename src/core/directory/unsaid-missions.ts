import { nearestFirst } from './find-place.ts';
import type { Directory } from './read-directory.ts';
import type { Service } from './schema.ts';
import type { ServiceLine } from './service-line.ts';
import { type ServiceQuestion, titleOf } from './services-for.ts';
import { entryOf, standingOf } from './standing.ts';

/** Whether all of its numbers were called and found wrong. */
export const isWrong = (one: Service, { checks, now }: Pick<ServiceQuestion, 'checks' | 'now'>): boolean =>
  one.phones.length > 0 && one.phones.every((phone) => standingOf(entryOf(one, phone), checks, now) === 'wrong');

/** Whether one of the lines is of a mission in that country. */
export const saysMission = ({ countries }: Directory, country: string, said: readonly ServiceLine[]): boolean =>
  countries
    .get(country)
    ?.services.some(({ id, kind }) => kind === 'mission' && said.some(({ name }) => name === id)) === true;

/**
 * What is told of missions whose number may not be said (S17): that they are there, and that nobody has checked a number yet.
 * The nearest to her town where that one is not among those said; all of a country where none is.
 */
export function unsaidMissions(
  { countries }: Directory,
  question: ServiceQuestion,
  said: readonly ServiceLine[],
): ServiceLine[] {
  const { where, now, voice } = question;
  const file = countries.get(where.country);
  const listed = (file?.services ?? []).filter(
    ({ kind, expires }) => kind === 'mission' && Date.parse(expires) > now.getTime(),
  );
  if (!file || listed.length === 0) return [{ name: 'mission', text: voice.say('Y16') }];
  const near = nearestFirst(listed, where);
  const isSaid = ({ id }: { id: string }): boolean => said.some(({ name }) => name === id);
  if (where.at === null && near.some(isSaid)) return [];
  const untold = where.at === null || !near.some(isSaid) ? near : near.slice(0, 1);
  return untold
    .filter((one) => !isSaid(one))
    .map((one) => {
      const nama = `${titleOf(one, file, question)}${one.where ? `, ${voice.word(one.where)}` : ''}`;
      if (isWrong(one, question)) return { name: one.id, text: voice.say('Y18', { nama }) };
      return { name: one.id, text: voice.say('Y17', { nama, umur: voice.age(one.as_of, null) }) };
    });
}
