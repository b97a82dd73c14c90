/** Who does and who suffers, as the affix tells it. */
export type Voice = 'base' | 'di' | 'me' | 'noun';

/** One written form of a root: `dipukulin` is root `pukul` in voice `di`, lemma `dipukul`. */
export interface Form {
  written: string;
  lemma: string;
  voice: Voice;
}

const TAILS = [
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
const CLITICS = ['', 'nya', 'ku', 'mu', 'lah', 'kah', 'pun', 'e', 'ne', 'x', 'nye', 'la', 'ya', 'na', 'q', 'nda'];
/** Standard, typed short, colloquial, Sundanese, Sasak, Madurese, in this order. */
const PASSIVE = ['di', 'd', 'ter', 'ke', 'ka', 'te', 'e', 'tak', 'kau', 'keter', 'diper', 'diber', 'dike'];
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

/** Every way a verb root is written with prefixes and endings of Indonesian, Malay, Javanese, Sundanese, Sasak, Madurese. */
export function formsOfRoot(root: string): Form[] {
  const passive = PASSIVE.map((prefix) => ({
    stem: prefix + root,
    lemma: `${prefix === 'ter' || prefix === 'ke' ? 'ter' : 'di'}${root}`,
    voice: 'di' as const,
  }));
  const active = [...nasals(root), `nge${root}`, `ber${root}`, `be${root}`, `per${root}`, `nga${root}`].map((stem) => ({
    stem,
    lemma: nasals(root)[0] ?? root,
    voice: 'me' as const,
  }));
  const noun = nasals(root)
    .slice(0, 1)
    .map((stem) => ({ stem: `p${stem.slice(1)}`, lemma: root, voice: 'noun' as const }));
  const stems = [{ stem: root, lemma: root, voice: 'base' as const }, ...passive, ...active, ...noun];
  return stems.flatMap(({ stem, lemma, voice }) => TAILS.map((tail) => ({ written: stem + tail, lemma, voice })));
}

/** A word that takes only what clings to it: paspornya, majikanku, gajine. Short words take only the long ones. */
export function formsOfWord(word: string): Form[] {
  const tails = word.length > 3 ? CLITICS : CLITICS.filter((tail) => tail === '' || ['nya', 'ku', 'mu'].includes(tail));
  return tails.map((tail) => ({ written: word + tail, lemma: word, voice: 'base' }));
}
