const OLD_SPELLING: readonly (readonly [RegExp, string])[] = [
  [/oe/g, 'u'],
  [/dj/g, 'j'],
  [/tj/g, 'c'],
  [/q/g, 'k'],
  [/x/g, 'ks'],
  [/(.)\1+/g, '$1'],
];

/** Numbers and letters that tell neighbours apart (Lamalera A, Bukit Seburi II) must not melt into the word before. */
const TAIL = /(?<=\S)[\s-]+(i{1,3}|iv|vi{0,3}|ix|x|[a-z]|\d)(?=\s|$)/g;
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

function keepTail(name: string): string {
  return name.toLowerCase().replace(TAIL, (_, tail: string) => `0${ROMAN.indexOf(tail) + 1 || tail}`);
}

/** A name as bare lower-case letters and digits: no spaces, hyphens, accents or apostrophes. */
export function plain(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]/g, '');
}

/** What two spellings of one name share: `plain`, with oe, dj, tj, q, x modernised and doubled letters single. */
export function fold(name: string): string {
  return OLD_SPELLING.reduce((text, [from, to]) => text.replace(from, to), plain(keepTail(name)));
}
