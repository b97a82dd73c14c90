/** Who does and who suffers, as the affix tells it. */
export type Voice = 'base' | 'di' | 'me' | 'noun';

/** What a written form of a root begins with: `dipukulin` has stem `dipukul`, voice `di`, lemma `dipukul`. */
export interface Stem {
  stem: string;
  lemma: string;
  voice: Voice;
}

/** What clings to a verb. */
export const TAILS = [
  '',
  'i',
  'in',
  'kan',
  'kn',
  'ken',
  'an',
  'nya',
  'lah',
  'kah',
  'ku',
  'mu',
  'ya',
  'inya',
  'innya',
  'kannya',
  'annya',
  'e',
  'ne',
  'ake',
  'aken',
  'en',
  'no',
  'na',
  'keun',
  'x',
  'iin',
  'q',
  'nye',
  'la',
];
/** What clings to any other word: paspornya, majikanku, gajine. */
export const CLITICS = [
  '',
  'nya',
  'ku',
  'mu',
  'lah',
  'kah',
  'pun',
  'e',
  'ne',
  'x',
  'nye',
  'la',
  'ya',
  'na',
  'q',
  'nda',
];
const TO_SHORT_WORDS = ['', 'nya', 'ku', 'mu'];
/** Standard, typed short, colloquial, Sundanese, Sasak, Madurese, high Javanese, in this order. */
const PASSIVE = ['di', 'd', 'ter', 'ke', 'ka', 'te', 'e', 'tak', 'kau', 'keter', 'diper', 'diber', 'dike', 'dipun'];
const VOWEL = /^[aeiou]/;

/** me- and the spoken nasal of one root: p, t, k and s melt away, other letters stay. */
function nasals(root: string): string[] {
  const rest = root.slice(1);
  switch (root[0]) {
    case 'p':
      return [`mem${rest}`, `m${rest}`, `memp${rest}`];
    case 't':
      return [`men${rest}`, `n${rest}`, `ment${rest}`];
    case 'k':
      return [`meng${rest}`, `ng${rest}`, `mengk${rest}`];
    case 's':
      return [`meny${rest}`, `ny${rest}`, `mens${rest}`];
    case 'c':
      return [`menc${rest}`, `nc${rest}`, `ny${rest}`];
    case 'b':
    case 'f':
    case 'v':
      return [`mem${root}`, `m${root}`];
    case 'd':
    case 'j':
    case 'z':
      return [`men${root}`, `n${root}`];
    case 'g':
    case 'h':
      return [`meng${root}`, `ng${root}`];
    default:
      return VOWEL.test(root) ? [`meng${root}`, `ng${root}`] : [`me${root}`, `ng${root}`];
  }
}

/** Every way a verb root begins, with prefixes of Indonesian, Malay, Javanese, Sundanese, Sasak, Madurese; any tail may follow. */
export function stemsOfRoot(root: string): Stem[] {
  const passive = PASSIVE.map((prefix) => ({
    stem: prefix + root,
    lemma: `${prefix === 'ter' || prefix === 'ke' ? 'ter' : 'di'}${root}`,
    voice: 'di' as const,
  }));
  const nasal = nasals(root);
  const lemma = nasal[0] ?? root;
  const active = [...nasal, `nge${root}`, `ber${root}`, `be${root}`, `per${root}`, `nga${root}`].map((stem) => ({
    stem,
    lemma,
    voice: 'me' as const,
  }));
  const noun = { stem: `p${lemma.slice(1)}`, lemma: root, voice: 'noun' as const };
  return [{ stem: root, lemma: root, voice: 'base' }, ...passive, ...active, noun];
}

/** Short words take only what cannot be taken for another word: ke + na is kena. */
export const takesClitic = (word: string, clitic: string): boolean =>
  word.length > 3 || TO_SHORT_WORDS.includes(clitic);
