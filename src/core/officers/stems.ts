const ENDINGS = ['nya', 'kan', 'ken', 'aken', 'ake', 'ke', 'lah', 'kah', 'in', 'an', 'no', 'ne', 'ku', 'i', 'e'];
const PREFIXES = ['di', 'ter', 'ber', 'ke', 'tak', 'tek', 'dak', 'meng', 'peng', 'nge', 'me', 'be'];
// Nasal prefixes swallow the first letter: menutup, nutup < tutup; ngambil < ambil; megang < pegang.
const NASALS: readonly [RegExp, readonly string[]][] = [
  [/^(?:me)?ny/, ['s', 'c']],
  [/^(?:me)?ng/, ['', 'k']],
  [/^(?:me)?n/, ['t', '']],
  [/^(?:me)?m/, ['p', '']],
];

const withoutEndings = (word: string): string[] => {
  const once = ENDINGS.filter((end) => word.endsWith(end) && word.length - end.length >= 3);
  return [word, ...once.map((end) => word.slice(0, -end.length))];
};

const withoutPrefixes = (word: string): string[] => [
  word,
  ...PREFIXES.filter((prefix) => word.startsWith(prefix)).map((prefix) => word.slice(prefix.length)),
  ...NASALS.filter(([nasal]) => nasal.test(word)).flatMap(([nasal, firsts]) =>
    firsts.map((first) => word.replace(nasal, first)),
  ),
];

/** Every root an Indonesian or Javanese word may come from, the word itself among them; generous, for looking up known roots. */
export const stems = (word: string): Set<string> =>
  new Set(withoutEndings(word).flatMap(withoutEndings).flatMap(withoutPrefixes));
