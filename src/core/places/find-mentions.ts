import { fold, plain } from './fold.ts';
import type { Mention } from './mention.ts';
import { COST } from './mention.ts';
import { bareName } from './name-forms.ts';
import { nearForms } from './near-forms.ts';
import type { PlaceIndex } from './place-index.ts';
import { areaOf, formOfText, levelAt, nameAt } from './place-index.ts';
import type { PlaceWords } from './place-words.ts';
import type { Span } from './spans.ts';

const SHORTEST_TYPO = 4;

/** Everything any span could name: names as they are, short and old names, first words, and one typing error. */
export function findMentions(spans: readonly Span[], index: PlaceIndex, words: PlaceWords): Mention[] {
  return spans.flatMap((span) => [
    ...span.variants.flatMap((variant, at) => [
      ...byName(span, variant, { index, words, expanded: at > 0 }),
      ...byOtherName(span, variant, { index, words }),
    ]),
    ...(span.nameLike && span.typed.length >= SHORTEST_TYPO ? byTypo(span, index) : []),
  ]);
}

/** Areas that bear a form, as area * 2 (+ 1 where it is only the first words of the name). */
export function postingsOf(index: PlaceIndex, form: number): Uint32Array {
  return index.postings.subarray(index.starts[form] ?? 0, index.starts[form + 1] ?? 0);
}

function byName(
  { from, to }: Span,
  variant: string,
  { index, words, expanded }: { index: PlaceIndex; words: PlaceWords; expanded: boolean },
): Mention[] {
  const folded = fold(variant);
  const form = formOfText(index, folded);
  if (form < 0) return [];
  const town = words.towns.has(folded);
  return Array.from(postingsOf(index, form), (entry) => {
    const area = entry >> 1;
    if ((entry & 1) === 1) return { from, to, area, kind: 'base', cost: town ? 0 : COST.base };
    const same = !expanded && plain(variant) === plain(nameOf(index, area));
    return { from, to, area, kind: same ? 'exact' : 'spelling', cost: same ? 0 : COST.spelling };
  });
}

function nameOf(index: PlaceIndex, area: number): string {
  return bareName(nameAt(index, area), levelAt(index, area));
}

function byOtherName(
  { from, to }: Span,
  variant: string,
  { index, words }: { index: PlaceIndex; words: PlaceWords },
): Mention[] {
  const others = words.others.get(fold(variant)) ?? [];
  return others.flatMap(({ kind, codes, needs }) =>
    codes.flatMap((code) => {
      const area = areaOf(index, code);
      const mention = { from, to, area, kind, cost: COST[kind], ...(needs === undefined ? {} : { needs }) };
      return area < 0 ? [] : [mention];
    }),
  );
}

function byTypo({ from, to, typed }: Span, index: PlaceIndex): Mention[] {
  return nearForms(index, fold(typed)).flatMap(({ form, distance }) =>
    Array.from(postingsOf(index, form), (entry) => ({
      from,
      to,
      area: entry >> 1,
      kind: 'typo' as const,
      cost: COST.edit * distance + (entry & 1) * COST.base,
    })),
  );
}
