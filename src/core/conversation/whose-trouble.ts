import { namesTold } from '../cases/links/case-keys.ts';
import type { World } from './reader.ts';
import type { ReportedCase } from './scene.ts';

/** Everyday words that people are called, too: behind "anak saya" they are names. */
const ALSO_NAMES: ReadonlySet<string> = new Set(
  'budi indah bunga mawar intan mutiara bintang surya rahayu untung'.split(' '),
);

/** Which of several, where no name is said: "anak saya yang kedua", "adik bungsu", "anak satunya". */
const WHICH_ONE =
  /\b(?:anak|adik|adek|kakak|keponakan|ponakan|saudara|sepupu|menantu|istri)(?: (?:saya|sy|sya|kami|aku|ku))?(?: (?:yang|yg))? (pertama|kedua|ketiga|keempat|ke ?[1-4]|sulung|bungsu|satunya)\b/gi;
/** "Yang satunya", with nobody before it. */
const OTHER_ONE = /^\W*(?:(?:dan|terus|trus|kalau|kalo|kl)\s+)*(?:yang|yg|sing) satunya\b/i;
/** "Temennya siti" is not Siti. */
const FRIEND_OF =
  /\b(?:temen|teman|kawan|kanca|sepupu|tetangga|saudara|sodara|adik|adek|kakak|anak|suami|istri)(?:nya)? (?:dari )?(?:si )?(\p{L}{3,20})(?!\p{L})/giu;

/** Of whom words speak, as far as they tell: which relative, by what name, which of several. */
export interface Who {
  relation: string | null;
  names: readonly string[];
  which: readonly string[];
}

/** A word that stands where a name would is one only if no list knows it as a word. */
export const isName = (word: string, { isWord }: Pick<World, 'isWord'>): boolean =>
  ALSO_NAMES.has(word) || !isWord(word);

/** Reads whom words are about. */
export const whoIn = (text: string, world: Pick<World, 'relation' | 'isWord'>): Who => ({
  relation: world.relation(text),
  names: namesTold(text).filter((name) => isName(name, world)),
  which: [
    ...[...text.matchAll(WHICH_ONE)].map(([, one = '']) => one.toLowerCase()),
    ...(OTHER_ONE.test(text) ? ['satunya'] : []),
  ],
});

/** Somebody of hers, known by her name, and not she: "temennya siti juga belum dibayar". */
export const isOneOfHers = (text: string, names: readonly string[]): boolean =>
  [...text.matchAll(FRIEND_OF)].some(([, name = '']) => names.includes(name.toLowerCase()));

const shares = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((one) => others.includes(one));

/** Both call her by a name, and it is the same. */
export const sharesName = (one: Who, other: Who): boolean => shares(one.names, other.names);

/** Not whom this case was opened for, as far as both tell: another relative, another name, another of several. */
export function isNotOf(
  said: Who,
  { words }: Pick<ReportedCase, 'words'>,
  world: Pick<World, 'relation' | 'isWord'>,
): boolean {
  const known = whoIn(words, world);
  if (said.relation !== null && known.relation !== null && said.relation !== known.relation) return true;
  if (said.names.length > 0 && known.names.length > 0) return !sharesName(said, known);
  return said.which.length > 0 && !shares(said.which, known.which);
}
