/** Words that only make a message polite; they never change what it answers. */
const POLITE = new Set(
  'ya yaa iya kak kakak pak bapak bu ibu buk mas mbak mba bang min admin dong deh sih aja saja lah kok nih tolong mohon maaf makasih terima kasih mksh trims'.split(
    ' ',
  ),
);

/** Lower-case words and numbers of a message, full-width and keycap forms folded, signs and emoji dropped. */
export function wordsOf(text: string): string[] {
  const folded = text.slice(0, 4000).normalize('NFKC').toLowerCase().replace(/\p{M}/gu, '');
  return folded.match(/[\p{L}\p{N}]+(?:[.:,]\p{N}+)*/gu) ?? [];
}

/** The same without polite words, unless nothing else is left. */
export function bareWords(words: readonly string[]): readonly string[] {
  const bare = words.filter((word) => !POLITE.has(word));
  return bare.length > 0 ? bare : words;
}

/** At most one slip between two words: a letter too many, missing, wrong, or two swapped. */
export function oneSlipApart(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [restA, restB] = [a.slice(start, endA), b.slice(start, endB)];
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}
