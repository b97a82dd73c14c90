import { names, typedWords } from './find-need.ts';
import type { LookUp, Service } from './schema.ts';

/** Where somebody is: the country, and roughly where in it if she said so. */
export interface Whereabouts {
  country: string;
  at: readonly [number, number] | null;
  /** An official code in Indonesia, as deep as her words go. */
  area?: string | undefined;
}

type Spot = readonly [number, number];

/** How her pin stands in her words. */
const PIN = /\(lokasi (-?\d+(?:\.\d+)?), (-?\d+(?:\.\d+)?)/;
/** The pin among her words; null for none. */
export const pinOf = (words: string): string | null => PIN.exec(words)?.[0] ?? null;

/** Farther from any town we know, a pin says nothing. */
const FAR_KM = 400;
/** So near a town, a pin lies in its regency. */
const NEAR_KM = 40;

/**
 * The town her words name or her pin is near; a pin about as near to a town of another country says no country. The
 * name of a country is no slip of the pen of a town's: Taiwan is not Tainan.
 */
export function findTown(words: string, { towns }: LookUp, countries: readonly string[] = []): Whereabouts | null {
  const pin = PIN.exec(words);
  if (pin) return nearestTown([Number(pin[1]), Number(pin[2])], towns);
  const typed = typedWords(words);
  const said = ` ${typed.join(' ')} `;
  const slips = typed.filter((word) => !countries.includes(word));
  const named = towns
    .flatMap((town) => town.names.map((name) => ({ town, name })))
    .filter(({ name }) => said.includes(` ${name} `) || names(slips, name))
    .sort((a, b) => b.name.length - a.name.length)[0];
  return named ? { country: named.town.country, at: named.town.at, area: named.town.area } : null;
}

function nearestTown(at: Spot, towns: LookUp['towns']): Whereabouts | null {
  const [first, ...rest] = towns.map((town) => ({ ...town, km: kmBetween(at, town.at) })).sort((a, b) => a.km - b.km);
  if (!first || first.km > FAR_KM) return null;
  const other = rest.find(({ country }) => country !== first.country);
  if (other && other.km < first.km * 2) return null;
  return { country: first.country, at, ...(first.km <= NEAR_KM && { area: first.area }) };
}

/** So far a person may go; beyond, a line for the whole country is nearer. */
const REACH_KM = 150;

/** What has a place by how far it is; what serves the whole country stands behind what is within reach, in the file's order. */
export function nearestFirst(services: readonly Service[], { at }: Pick<Whereabouts, 'at'>): Service[] {
  const far = (service: Service): number => (at && service.at ? kmBetween(at, service.at) : REACH_KM);
  return at === null ? [...services] : [...services].sort((a, b) => far(a) - far(b));
}

const RADIUS_KM = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Kilometres between two places on the round earth. */
export function kmBetween([latA, lngA]: Spot, [latB, lngB]: Spot): number {
  const rise = Math.sin(radians(latB - latA) / 2) ** 2;
  const turn = Math.cos(radians(latA)) * Math.cos(radians(latB)) * Math.sin(radians(lngB - lngA) / 2) ** 2;
  return 2 * RADIUS_KM * Math.asin(Math.sqrt(rise + turn));
}
