/** A set of words, written as a line with a space between them. */
export const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
