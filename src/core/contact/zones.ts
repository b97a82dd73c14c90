import { clockAt, dayAt, zoneOfPlace } from './local-time.ts';

/** IANA zones of a country (ISO 3166 alpha-2) by the runtime's own CLDR data; none where it is unknown. */
export function zonesOf(country: string): readonly string[] {
  const known = ZONES.get(country);
  if (known) return known;
  const zones = zonesIn(country);
  ZONES.set(country, zones);
  return zones;
}

const ZONES = new Map<string, readonly string[]>();

/** Node 24 has a method where Node 20 has a property. */
interface Zoned {
  timeZones?: string[];
  getTimeZones?: () => string[];
}

function zonesIn(country: string): readonly string[] {
  if (!/^[A-Z]{2}$/.test(country)) return [];
  const locale = new Intl.Locale(`und-${country}`) as unknown as Zoned;
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}

/** What people call the three times of Indonesia. */
const INDONESIAN: readonly [RegExp, string][] = [
  [/\bwib\b/, 'Asia/Jakarta'],
  [/\bwita\b/, 'Asia/Makassar'],
  [/\bwit\b/, 'Asia/Jayapura'],
];
const SEASONS = [new Date('2026-01-15T00:00:00Z'), new Date('2026-07-15T00:00:00Z')];

const sameClock = (one: string, other: string): boolean =>
  SEASONS.every((at) => clockAt(at, one) === clockAt(at, other) && dayAt(at, one) === dayAt(at, other));

/**
 * The zone of a country in which these words are said: the one its clocks show, the one whose city is named, or one of
 * Indonesia's three by its name. Null where several are possible.
 */
export function zoneSaid(text: string, country: string): string | null {
  const words = text.toLowerCase();
  const zones = zonesOf(country);
  const city = (zone: string) => zone.split('/').at(-1)?.replaceAll('_', ' ').toLowerCase() ?? '';
  const named = zones.find((zone) => words.includes(city(zone)));
  if (named) return named;
  if (country === 'ID') return INDONESIAN.find(([pattern]) => pattern.test(words))?.[1] ?? null;
  const [first] = zones;
  return first && zones.every((zone) => sameClock(zone, first)) ? first : null;
}

/** What is known of where a reader is. */
export interface Whereabouts {
  role: 'worker' | 'family' | 'officer';
  /** Of her plan. */
  zone: string | null;
  /** Where her own words say that she works. */
  caseCountry: string | null;
  /** Of her number. */
  phoneCountry: string | null;
  placeCode: string | null;
}

/**
 * The zones a reader may be in; a message goes only when the hour is right in all of them. Family and officers are at
 * home; a worker is where her plan or her words say, else where her number is from.
 */
export function zonesFor({ role, zone, caseCountry, phoneCountry, placeCode }: Whereabouts): readonly string[] {
  if (zone) return [zone];
  if (role !== 'worker') return [zoneOfPlace(placeCode)];
  const country = caseCountry ?? phoneCountry ?? 'ID';
  return country === 'ID' ? [zoneOfPlace(placeCode)] : zonesOf(country);
}
