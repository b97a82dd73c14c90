import type { Assessment } from '../danger/assessment.ts';

/** What is known of who will dial: not the place that is looked for, which may be another country. */
export interface Dialler {
  role: 'worker' | 'family' | 'officer';
  /** ISO country of her number: it says where she is only together with her words. */
  phoneCountry: string | null;
  /** What she asks, and what she said of where: her words, her pin, or letters of the country of her case. */
  about: string;
  where: readonly string[];
  /** Where help is looked for. */
  place: string;
}

const PIN = /\(lokasi -?\d/;
const LETTERS = /^[A-Z]{2}$/;
const HOME = 'ID';

/** "Ke hongkong" names a country in which nothing says that she is. */
const onlyWants = ({ country, whereabouts }: Pick<Assessment, 'country' | 'whereabouts'>): boolean =>
  country !== null && whereabouts === null;

/**
 * S17: the country the reader dials from. Family at home; else where her pin or her words say that she is now, the country
 * of her case, what she answers when asked where she is, and home where a number of ours asks for somebody else. The place looked for counts only where nothing else
 * is known, and a place at home is not where a foreign number is.
 */
export function dialledFrom(
  { role, phoneCountry, about, where, place }: Dialler,
  assess: (words: string) => Pick<Assessment, 'country' | 'whereabouts' | 'speaker'>,
): string {
  if (role === 'family') return HOME;
  if (where.some((words) => PIN.test(words))) return place;
  const said = [about, ...where].map((words) => assess(words));
  const now = said.find(({ whereabouts }) => whereabouts?.now)?.whereabouts;
  if (now) return now.country;
  const ofHerCase = where.find((words) => LETTERS.test(words));
  if (ofHerCase) return ofHerCase;
  const answer = where[0] === about ? undefined : said[1];
  if (answer) return onlyWants(answer) ? (phoneCountry ?? HOME) : place;
  if (phoneCountry === HOME && said.some(({ speaker }) => speaker === 'family')) return HOME;
  return place === HOME ? (phoneCountry ?? HOME) : place;
}
