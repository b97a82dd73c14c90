import type { Env } from '../env.ts';
import { withoutNames } from './without-names.ts';

/** A case number, a phone or a passport: five digits and more. */
const NUMBER = /(?<!\d)\d{5,}(?!\d)/;
const WORD = /[\p{L}\d']+/u;

/** The first word that a text loses, without the names in it. */
function nameIn(text: string, names: ReadonlySet<string>): string | null {
  const bare = withoutNames(text, names);
  if (bare === text) return null;
  const at = [...text].findIndex((letter, n) => letter !== bare[n]);
  return WORD.exec(text.slice(Math.max(at, 0)))?.[0] ?? null;
}

/**
 * What in a human's words for a worker tells whoever reads over her shoulder who she is, beside the listed words: a
 * number, a person's name, a place at home or where she is (S10). Null where nothing does.
 */
export function tellsWho(
  text: string,
  { findPlace, assess, names }: Pick<Env, 'findPlace' | 'assess'> & { names: ReadonlySet<string> },
): string | null {
  const said = NUMBER.exec(text)?.[0] ?? nameIn(text, names);
  if (said !== null) return said;
  return findPlace(text).code !== null || assess(text).country !== null ? 'nama tempat' : null;
}
