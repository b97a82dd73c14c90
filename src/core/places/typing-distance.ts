const VOWELS = 'aiueo';
const FAR = 99;

const light = (letter: string): boolean => VOWELS.includes(letter) || letter === 'h';

/** Cost of the letter a thumb left out of a name, or put in. */
const dropped = (letter: string): number => (light(letter) ? 0.5 : 1);
const added = (letter: string): number => (light(letter) ? 0.75 : 1);

function swapped(a: string, b: string): number {
  if (a === b) return 0;
  if (a + b === 'jy' || a + b === 'yj') return 0.5;
  return VOWELS.includes(a) && VOWELS.includes(b) ? 0.75 : 1;
}

/** How much typing error a name of this length bears; shorter names have too many look-alikes. */
export function bearable(length: number): number {
  if (length <= 3) return 0;
  if (length === 4) return 0.5;
  return length <= 7 ? 1 : 2;
}

/**
 * Edits from `name` to what was `typed`, vowels and h cheaper, a neighbour swap as one, a wrong first letter dearer.
 * Costs length x length; above `limit` the answer is only "more".
 */
export function typingDistance(typed: string, name: string, limit: number): number {
  if (Math.abs(typed.length - name.length) > limit * 2) return FAR;
  let before: number[] = [];
  let above = firstRow(typed);
  for (let i = 1; i <= name.length; i += 1) {
    const row = nextRow({ typed, name, i, above, before });
    if (Math.min(...row) > limit) return FAR;
    [before, above] = [above, row];
  }
  const distance = above[typed.length] ?? FAR;
  return typed[0] === name[0] ? distance : distance + 0.5;
}

function firstRow(typed: string): number[] {
  const row = [0];
  for (const letter of typed) row.push((row.at(-1) ?? 0) + added(letter));
  return row;
}

interface Row {
  typed: string;
  name: string;
  i: number;
  above: readonly number[];
  before: readonly number[];
}

function nextRow({ typed, name, i, above, before }: Row): number[] {
  const letter = name.charAt(i - 1);
  const row = [(above[0] ?? FAR) + dropped(letter)];
  for (let j = 1; j <= typed.length; j += 1) {
    const other = typed.charAt(j - 1);
    const crossed = i > 1 && j > 1 && letter === typed[j - 2] && other === name[i - 2];
    row.push(
      Math.min(
        (above[j - 1] ?? FAR) + swapped(letter, other),
        (above[j] ?? FAR) + dropped(letter),
        (row[j - 1] ?? FAR) + added(other),
        crossed ? (before[j - 2] ?? FAR) + 0.75 : FAR,
      ),
    );
  }
  return row;
}
