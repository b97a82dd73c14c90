import { oneSlipApart, wordsOf } from '../conversation/words/plain-words.ts';
import { type LookUp, NEEDS, type ServiceNeed } from './schema.ts';

/** What she is looking for: a need by its code, what an office we do not list is for, or the need her words name most; null when they name none. */
export function findNeed(words: string, { needs, unlisted }: LookUp): ServiceNeed | null {
  const own = NEEDS.find((need) => need === words);
  if (own) return own;
  const typed = typedWords(words);
  const office = unlisted.find((one) => one.words.some((word) => names(typed, word)));
  if (office) return office.need ?? null;
  const counted = NEEDS.map((need) => ({
    need,
    hits: (needs[need] ?? []).filter((word) => names(typed, word)).length,
  }));
  const best = counted.reduce((a, b) => (b.hits > a.hits ? b : a));
  return best.hits > 0 ? best.need : null;
}

/** Her words with and without -ku and -nya: "pasporku". */
export function typedWords(text: string): string[] {
  const words = wordsOf(text);
  return [...words, ...words.filter((word) => CLITIC.test(word)).map((word) => word.replace(CLITIC, ''))];
}

/** Who looks for it says so before its name; "di rumah sakit" is where somebody is. */
const SEEKS = new Set('cari nyari golek tolong nomor nomer tempat info tanya ada kak min the a find need'.split(' '));

/** The words beside the name of what a message looks for; null where it does not open with one. */
export function besideSought(text: string, { sought, unlisted }: LookUp): string | null {
  const words = wordsOf(text);
  const start = Math.max(
    words.findIndex((word) => !SEEKS.has(word)),
    0,
  );
  const opening = `${words.slice(start).join(' ')} `;
  const named = [...sought, ...unlisted.flatMap((one) => one.words)].filter((one) => opening.startsWith(`${one} `));
  const longest = named.sort((a, b) => b.length - a.length)[0];
  return longest === undefined ? null : opening.slice(longest.length).trim();
}

/** Whether words open with something people look for by its name alone: "klinik murah", "kbri tokyo". */
export const opensWithSought = (words: readonly string[], { sought, unlisted }: LookUp): boolean =>
  [...sought, ...unlisted.flatMap((one) => one.words)].some((phrase) => `${words.join(' ')} `.startsWith(`${phrase} `));

const CLITIC = /(?<=^\p{L}{4,})(?:ku|mu|nya)$/u;
/** From so many letters on, one slip of the pen is forgiven. */
const LONG_ENOUGH = 6;

/** Whether typed words hold a word or phrase, a longer word with one slip. */
export function names(typed: readonly string[], phrase: string): boolean {
  if (` ${typed.join(' ')} `.includes(` ${phrase} `)) return true;
  return phrase.length >= LONG_ENOUGH && typed.some((word) => word.length >= LONG_ENOUGH && oneSlipApart(word, phrase));
}
