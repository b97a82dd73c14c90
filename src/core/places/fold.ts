const OLD_SPELLING: readonly (readonly [RegExp, string])[] = [
  [/oe/g, 'u'],
  [/dj/g, 'j'],
  [/tj/g, 'c'],
  [/q/g, 'k'],
  [/x/g, 'ks'],
  [/(.)\1+/g, '$1'],
];

/** A letter standing alone (Lamalera A) must not melt into the word before it. */
const LONE_LETTER = /(?<=\S)[\s-]+(?=[a-z](?:\s|$))/g;

/** A name as bare lower-case letters and digits: no spaces, hyphens, accents or apostrophes. */
export function plain(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]/g, '');
}

/** What two spellings of one name share: `plain`, with oe, dj, tj, q, x modernised and doubled letters single. */
export function fold(name: string): string {
  return OLD_SPELLING.reduce(
    (text, [from, to]) => text.replace(from, to),
    plain(name.toLowerCase().replace(LONE_LETTER, '0')),
  );
}
