const FAR = 99;
const LONGEST = 60;

const isLight = Uint8Array.from({ length: 128 }, (_, code) => ('aiueoh'.includes(String.fromCharCode(code)) ? 1 : 0));
const isVowel = Uint8Array.from({ length: 128 }, (_, code) => ('aiueo'.includes(String.fromCharCode(code)) ? 1 : 0));
/** Digits tell neighbours apart and are never mistyped. */
const NINE = '9'.charCodeAt(0);
const J = 'j'.charCodeAt(0);
const Y = 'y'.charCodeAt(0);

/** Cost of the letter a thumb left out of a name, or put in. */
const dropped = (letter: number): number => (letter <= NINE ? FAR : isLight[letter] === 1 ? 0.5 : 1);
const added = (letter: number): number => (letter <= NINE ? FAR : isLight[letter] === 1 ? 0.75 : 1);

function swapped(a: number, b: number): number {
  if (a === b) return 0;
  if (a <= NINE || b <= NINE) return FAR;
  if ((a === J && b === Y) || (a === Y && b === J)) return 0.5;
  return isVowel[a] === 1 && isVowel[b] === 1 ? 0.75 : 1;
}

/** Three rows for the table, reused because this is the hottest place of a look-up. */
const ROWS = [0, 1, 2].map(() => new Float64Array(LONGEST + 1));

/** How much typing error a name of this length bears; shorter names have too many look-alikes. */
export function bearable(length: number): number {
  if (length <= 3) return 0;
  if (length === 4) return 0.5;
  return length <= 7 ? 1 : 2;
}

/**
 * Edits from `name` to what was `typed`, vowels and h cheaper, a neighbour swap as one, a wrong first letter dearer.
 * Costs length x length; above `limit` the answer is only "more" (99).
 */
export function typingDistance(typed: string, name: string, limit: number): number {
  if (Math.abs(typed.length - name.length) > limit * 2 || typed.length > LONGEST) return FAR;
  let [before, above, row] = ROWS as [Float64Array, Float64Array, Float64Array];
  above[0] = 0;
  for (let j = 1; j <= typed.length; j += 1) above[j] = (above[j - 1] ?? FAR) + added(typed.charCodeAt(j - 1));
  for (let i = 1; i <= name.length; i += 1) {
    if (fillRow({ typed, name, i, before, above, row }) > limit) return FAR;
    [before, above, row] = [above, row, before];
  }
  const distance = above[typed.length] ?? FAR;
  return typed[0] === name[0] ? distance : distance + 0.5;
}

interface Rows {
  typed: string;
  name: string;
  i: number;
  before: Float64Array;
  above: Float64Array;
  row: Float64Array;
}

/** Fills the row of letter `i` of the name; its least value. */
function fillRow({ typed, name, i, before, above, row }: Rows): number {
  const letter = name.charCodeAt(i - 1);
  const last = name.charCodeAt(i - 2);
  let least = (above[0] ?? FAR) + dropped(letter);
  row[0] = least;
  for (let j = 1; j <= typed.length; j += 1) {
    const other = typed.charCodeAt(j - 1);
    let cost = (above[j - 1] ?? FAR) + swapped(letter, other);
    cost = Math.min(cost, (above[j] ?? FAR) + dropped(letter), (row[j - 1] ?? FAR) + added(other));
    const crossed = i > 1 && j > 1 && letter === typed.charCodeAt(j - 2) && other === last;
    if (crossed) cost = Math.min(cost, (before[j - 2] ?? FAR) + 0.75);
    row[j] = cost;
    least = Math.min(least, cost);
  }
  return least;
}
