import type { Env } from './env.ts';
import { inIndonesia } from './words/in-indonesia.ts';

/** What is known before these words: of a worker's own case, and whether she was asked where she is. */
export interface KnownCountry {
  country: string | null;
  worker: boolean;
  asked: boolean;
}

/**
 * The country of a case is where the person is, never where she only wants to go, where a ship is registered or whom
 * she works for: NOMOR gives numbers by it (S17), and an officer reads it. What is known changes only when her words
 * say where she is now, or answer that question. @returns null where these words say nothing new
 */
export function countryOfCase(
  text: string,
  known: KnownCountry,
  env: Pick<Env, 'assess' | 'findPlace'>,
): string | null {
  if (known.worker && inIndonesia(text, known.asked, env)) return 'ID';
  const where = env.assess(text).whereabouts;
  return where && (known.country === null || where.now || known.asked) ? where.country : null;
}
