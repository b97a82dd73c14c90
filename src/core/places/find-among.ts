import { fold } from './fold.ts';
import { COST } from './mention.ts';
import type { Mention } from './mention.ts';
import { letterSet } from './place-index.ts';
import type { PlaceIndex } from './place-index.ts';
import type { Span } from './spans.ts';
import { bearable, typingDistance } from './typing-distance.ts';

const MOST_AREAS = 6000;
const SHORTEST = 4;
const MOST_OTHER_LETTERS = 5;

/** Names with more typing errors than can be looked for in the whole country, among `areas` only. */
export function findAmong(spans: readonly Span[], areas: readonly number[], index: PlaceIndex): Mention[] {
  const typed = spans
    .filter((span) => span.nameLike && span.typed.length >= SHORTEST)
    .map((span) => ({ ...span, form: fold(span.typed), letters: letterSet(fold(span.typed)) }));
  const found: Mention[] = [];
  for (const area of areas) {
    for (const span of typed) {
      const distance = slipsTo(area, span, index);
      if (distance > 0) found.push({ from: span.from, to: span.to, area, kind: 'typo', cost: COST.edit * distance });
    }
  }
  return found;
}

/** Distance within what the name bears; 0 when it is the very name or too far. */
function slipsTo(area: number, typed: { form: string; letters: number }, index: PlaceIndex): number {
  if (bits((index.letters[area] ?? 0) ^ typed.letters) > MOST_OTHER_LETTERS) return 0;
  const name = index.forms[index.formOf[area] ?? 0] ?? '';
  const limit = bearable(name.length);
  const distance = limit === 0 ? 99 : typingDistance(typed.form, name, limit);
  return distance > limit ? 0 : distance;
}

/** All areas inside `outer`, which are left out; at most some thousands. */
export function areasInside(outer: readonly number[], index: PlaceIndex): number[] {
  const inside = new Set<number>();
  for (const area of outer) {
    const prefix = `${index.codes[area]}.`;
    for (let level = (index.levels[area] ?? 0) + 1; level <= 3; level += 1) {
      for (let at = firstWith(prefix, level, index); index.codes[at]?.startsWith(prefix); at += 1) inside.add(at);
      if (inside.size > MOST_AREAS) return [...inside];
    }
  }
  return [...inside];
}

function firstWith(prefix: string, level: number, index: PlaceIndex): number {
  let low = index.firsts[level] ?? 0;
  let high = index.firsts[level + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((index.codes[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}

function bits(set: number): number {
  let rest = set;
  let count = 0;
  for (; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
