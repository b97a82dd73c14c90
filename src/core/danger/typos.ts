/** All forms with one letter left out, the first letter kept: two words one slip apart share a key. */
export function typoKeysOf(word: string): string[] {
  const keys: string[] = [];
  for (let i = 1; i < word.length; i += 1) keys.push(word.slice(0, i) + word.slice(i + 1));
  return keys;
}

/** The consonants, as people type when vowels cost time: `mjikan` and `mjkn` are both m-j-k-n. */
export const skeletonOf = (word: string): string => word.replace(/[aeiou]/g, '');

const OLD_SPELLINGS: [RegExp, string][] = [
  [/oe/g, 'u'],
  [/dj/g, 'j'],
  [/tj/g, 'c'],
  [/v/g, 'f'],
  [/z/g, 's'],
  [/x$/, 'nya'],
  [/q/g, 'k'],
  [/dh/g, 'd'],
  [/th/g, 't'],
  [/(?<=[a-z])oo/g, 'u'],
  [/é|è/g, 'e'],
];

/** The same word in today's spelling, one change at a time and then all together. */
export function respellings(word: string): string[] {
  const single = OLD_SPELLINGS.map(([from, to]) => word.replace(from, to)).filter((other) => other !== word);
  if (single.length === 0) return [];
  return [...single, OLD_SPELLINGS.reduce((soFar, [from, to]) => soFar.replace(from, to), word)];
}

/** tolooong → tolong, diipukul → dipukul. */
export const squeezed = (word: string): string => word.replace(/(.)\1+/g, '$1');
