const SCALES: Readonly<Record<string, number>> = { puluh: 10, ratus: 100, ribu: 1000 };
const WHOLE: Readonly<Record<string, readonly string[]>> = {
  sepuluh: ['satu', 'puluh'],
  sebelas: ['satu', 'belas'],
  seratus: ['satu', 'ratus'],
  seribu: ['satu', 'ribu'],
};

/** The words between the digits of a spoken number. */
export const SCALE_WORDS: readonly string[] = [...Object.keys(SCALES), ...Object.keys(WHOLE), 'belas'];

/** True for a word that Indonesian numbers are spoken with; `digits` names the digits. */
export const isNumberWord = (word: string, digits: Readonly<Record<string, number>>): boolean =>
  Object.hasOwn(digits, word) || SCALE_WORDS.includes(word);

/** Sums `empat puluh ribu tujuh ratus sebelas`; null when the words do not make one number. */
function spoken(words: readonly string[], digits: Readonly<Record<string, number>>): number | null {
  let [total, part, digit] = [0, 0, 0];
  let room = Number.POSITIVE_INFINITY;
  for (const word of words.flatMap((one) => WHOLE[one] ?? [one])) {
    const scale = SCALES[word];
    if (word === 'ribu') [total, part, digit, room] = [total + (part + digit) * 1000, 0, 0, 1000];
    else if (word === 'belas') [part, digit, room] = [part + digit + 10, 0, 0];
    else if (scale === undefined) {
      if (digit > 0 || room <= 1) return null;
      digit = digits[word] ?? 0;
    } else if (digit === 0 || scale >= room) return null;
    else [part, digit, room] = [part + digit * scale, 0, scale];
  }
  return total + part + digit;
}

/** The digits somebody spoke: one by one (`empat nol tujuh satu satu`, three or more), or as one number of three digits or more; null if neither. */
export function fromNumberWords(words: readonly string[], digits: Readonly<Record<string, number>>): string | null {
  const singles = words.map((word) => digits[word]);
  if (words.length >= 3 && singles.every((digit) => digit !== undefined)) return singles.join('');
  const sum = words.length >= 2 ? spoken(words, digits) : null;
  return sum === null || sum < 100 ? null : String(sum);
}
