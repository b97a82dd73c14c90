import type { Directory } from './read-directory.ts';
import type { FirstHelp, Service } from './schema.ts';

type Kinds = readonly Service['kind'][];

/** In which order kinds are named there: as the country says of the category, in general; else as all do. */
function orderIn(firstHelp: FirstHelp, country: string, category: string | null): Kinds {
  const there = firstHelp.countries[country];
  const of = (categories: FirstHelp['categories'] | undefined) => (category ? categories?.[category] : undefined);
  return of(there?.categories) ?? there?.order ?? of(firstHelp.categories) ?? firstHelp.order;
}

/** Whether somebody has signed what counts in that country: its own entry where it has one. */
const isSigned = (firstHelp: FirstHelp, country: string): boolean =>
  (firstHelp.countries[country] ?? firstHelp).signed_by !== null;

/**
 * Whom to name first in an emergency (S17). What nobody has signed counts in the demonstration alone: else only the
 * national emergency number is said.
 */
export const firstHelpIn = (
  { firstHelp }: Pick<Directory, 'firstHelp'>,
  asked: { country: string; category: string | null; demo: boolean },
): Kinds =>
  asked.demo || isSigned(firstHelp, asked.country) ? orderIn(firstHelp, asked.country, asked.category) : ['emergency'];

/** Countries abroad with services where nobody has signed whom to name first. */
export const unsignedCountries = ({ countries, firstHelp }: Directory): string[] =>
  [...countries.keys()].filter((country) => country !== 'ID' && !isSigned(firstHelp, country));
