// A totally anti-symmetric quasigroup of order 10: H. M. Damm, doctoral thesis, Marburg 2004.
const DAMM = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
] as const;

const SHORTEST = 5;
const LONGEST = 8;

const interim = (digits: string): number => [...digits].reduce((row, digit) => Number(DAMM[row]?.[Number(digit)]), 0);

/** True for 5 to 8 digits, first 1 to 9, whose last is their Damm check digit: every single wrong digit and every swap of neighbours is false. */
export const isValid = (number: string): boolean => /^[1-9][0-9]{4,7}$/.test(number) && interim(number) === 0;

const capacity = (length: number): number => 9 * 10 ** (length - 2);

/** The length of the next number: five digits, and one more as soon as a tenth of a length is in use (`inUse` counts numbers of that length ever given). */
export function lengthFor(inUse: (length: number) => number): number {
  let length = SHORTEST;
  while (length < LONGEST && inUse(length) >= capacity(length) / 10) length += 1;
  return length;
}

/** A random valid number of `length` digits; `randomBelow(n)` gives an integer 0 to n-1. The caller draws again if the number is taken. */
export function drawNumber(length: number, randomBelow: (n: number) => number): string {
  const first = 10 ** (length - 2);
  const payload = String(first + randomBelow(capacity(length)));
  return `${payload}${interim(payload)}`;
}
