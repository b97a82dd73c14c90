const COMPOUND =
  /(?<!\p{L})(?:scam(?:mer|ming)?|love scam|(?:penipuan|judi|slot) online|judol|online (?:gambling|scam)|compound)(?!\p{L})/iu;
/** Where people are held so by what is known: https://sbmi.or.id/ names Cambodia (2024), its neighbours are likely. */
const WHERE: ReadonlySet<string> = new Set(['KH', 'MM', 'LA']);
const HELD: ReadonlySet<string> = new Set(['confinement', 'physical_violence', 'passport_withheld']);

interface Told {
  words: string;
  country?: string | null;
  category: string;
}

/**
 * What she tells is of a place where many are held together, by its kind or by its country: the building and how many
 * they are is what helps to find it (S19).
 */
export const isHeldTogether = ({ words, country, category }: Told): boolean =>
  COMPOUND.test(words) || (WHERE.has(country ?? '') && HELD.has(category));
