import { wordsOf } from '../conversation/plain-words.ts';
import type { LookUp } from './schema.ts';
import type { ServiceLine } from './service-line.ts';

const plain = (text: string): string => ` ${wordsOf(text).join(' ')} `;
const names = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(` ${word} `));

/** The office her words ask for by its name and none of the answers is: what is said instead must not pass for it. */
export function missingOffice(about: string, shown: readonly ServiceLine[], lookUp: LookUp): string | null {
  const said = plain(about);
  const asked = lookUp.institutions.filter(({ words }) => names(said, words));
  const isThere = asked.some(({ words }) => shown.some(({ text }) => names(plain(text), words)));
  return isThere ? null : (asked[0]?.name ?? null);
}
