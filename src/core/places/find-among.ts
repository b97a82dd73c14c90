import { fold } from './fold.ts';
import type { Mention } from './mention.ts';
import { COST } from './mention.ts';
import type { PlaceIndex } from './place-index.ts';
import { codeAt, firstNotBelow, letterSet, rankAt } from './place-index.ts';
import type { Span } from './spans.ts';
import { lengthAt, textAt } from './text-table.ts';
import { bearable, typingDistance } from './typing-distance.ts';

const MOST_AREAS = 6000;
const SHORTEST = 4;
/** The character that sorts next to the dot: everything inside an area lies between the two. */
const AFTER_DOT = '/';

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
  const form = index.formOf[area] ?? 0;
  const limit = bearable(lengthAt(index.forms, form));
  // Each half point of distance changes at most one letter of the set.
  if (limit === 0 || bits((index.letters[form] ?? 0) ^ typed.letters) > limit * 2) return 0;
  const distance = typingDistance(typed.form, textAt(index.forms, form), limit);
  return distance > limit ? 0 : distance;
}

/** All areas inside `outer`, which are left out; at most some thousands. */
export function areasInside(outer: readonly number[], index: PlaceIndex): number[] {
  const inside = new Set<number>();
  for (const area of outer) {
    const code = codeAt(index, area);
    for (let rank = rankAt(index, area) + 1; rank <= 3; rank += 1) {
      const end = firstNotBelow(index, `${code}${AFTER_DOT}`, rank);
      for (let at = firstNotBelow(index, `${code}.`, rank); at < end; at += 1) inside.add(at);
    }
    if (inside.size > MOST_AREAS) break;
  }
  return [...inside];
}

function bits(set: number): number {
  let rest = set;
  let count = 0;
  for (; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
