const SHORTEST = 5;

/** FNV-1a over a form, leaving out the letter at `without` (-1: none). */
export function hashForm(form: string, without: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < form.length; i += 1) {
    if (i !== without) hash = Math.imul(hash ^ form.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}

/** Hashes of a form with each one letter missing; none for short forms, whose look-alikes are too many. */
export function lackingHashes(form: string): number[] {
  if (form.length < SHORTEST) return [];
  return Array.from(form, (_, without) => hashForm(form, without));
}

/** Positions `[from, to)` of `hash` in sorted `hashes`. */
export function rangeOf(hashes: Uint32Array, hash: number): [from: number, to: number] {
  let low = 0;
  let high = hashes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hashes[middle] ?? 0) < hash) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (hashes[end] === hash) end += 1;
  return [low, end];
}
