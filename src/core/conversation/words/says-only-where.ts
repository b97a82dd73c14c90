import type { Env } from '../env.ts';
import { bareWords, wordsOf } from './plain-words.ts';

const BESIDE: ReadonlySet<string> = new Set(
  'saya sy aku aq kami dia sekarang skrg skg lagi di d ke ini kota daerah in at i am im we are now from dari'.split(
    ' ',
  ),
);
/** Villages are named like anything: one is called Hitung. */
const LARGE: ReadonlySet<string> = new Set(['regency', 'province']);
/** No place is named by more words than these. */
const NAME = 3;
/** Nobody says only where in more. */
const MOST = 6;

/** Whether words name a country, a city, a regency or a province and nothing else: "di kuala lumpur" answers where she is, "nomor kuala lumpur" looks something up. */
export function saysOnlyWhere(text: string, env: Pick<Env, 'assess' | 'findPlace'>): boolean {
  const words = bareWords(wordsOf(text)).filter((word) => !BESIDE.has(word));
  if (words.length === 0 || words.length > MOST) return false;
  const isPlace = (name: readonly string[]): boolean => {
    const said = name.join(' ');
    return env.assess(said).country !== null || LARGE.has(env.findPlace(said).result);
  };
  // A longer name counts only where its end is none by itself: "nomor taiwan" is a place behind another word.
  const isName = (name: readonly string[]): boolean => isPlace(name) && (name.length === 1 || !isPlace(name.slice(1)));
  const areNames = (rest: readonly string[]): boolean =>
    rest.length === 0 ||
    Array.from({ length: Math.min(NAME, rest.length) }, (_, n) => n + 1).some(
      (length) => isName(rest.slice(0, length)) && areNames(rest.slice(length)),
    );
  return areNames(words);
}

/** Towards it, and nothing of being there. */
const TOWARDS = /^\W*(?:(?:mau|mo|arep|pengen|pengin|ingin|rencana|want|going)\s+)?(?:ke|to|menyang|dateng)\s/i;

/** "Ke hongkong" and nothing else: a plan to leave, where nobody has asked where she is. */
export const saysOnlyWhereTo = (text: string, env: Pick<Env, 'assess' | 'findPlace'>): boolean =>
  TOWARDS.test(text) && env.assess(text).country !== null && saysOnlyWhere(text.replace(TOWARDS, ''), env);
