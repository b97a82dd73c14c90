/** One place in a pattern: any of these concepts, at most `gap` other words after the place before. */
export interface Item {
  anyOf: string[];
  gap: number;
}

const DEFAULT_GAP = 3;
const GAP = /^\.\.(\d+)$/;

/**
 * Reads a pattern an author wrote:
 * `a b` a then b with up to 3 words between · `a + b` side by side · `a ..6 b` up to 6 between ·
 * `a|b` either · `@group` a group of words, `@group/di` only its passive forms · `a <> b` in either order.
 */
export function parsePattern(written: string): Item[][] {
  const halves = written.split(' <> ');
  if (halves.length === 1) return [parseOrdered(written)];
  const [left = '', right = ''] = halves;
  return [parseOrdered(`${left} ..5 ${right}`), parseOrdered(`${right} ..5 ${left}`)];
}

function parseOrdered(written: string): Item[] {
  const items: Item[] = [];
  let gap = DEFAULT_GAP;
  for (const piece of written.trim().split(/\s+/)) {
    const wide = GAP.exec(piece);
    if (wide) gap = Number(wide[1]);
    else if (piece === '+') gap = 0;
    else {
      items.push({ anyOf: piece.split('|'), gap });
      gap = DEFAULT_GAP;
    }
  }
  return items;
}
