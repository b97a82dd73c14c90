import type { Mention } from './mention.ts';
import { COST, wordsOfSpan } from './mention.ts';
import type { PlaceIndex } from './place-index.ts';
import { areaOf } from './place-index.ts';
import type { PlaceWords } from './place-words.ts';
import type { Token } from './tokenise.ts';

const LONG_ENOUGH = 7;

/** A present area and those it was split from. */
export interface Split {
  now: number;
  was: readonly number[];
}

/** The splits of `renamed.yaml` among the areas of the index. */
export function splitsOf({ splits }: PlaceWords, index: PlaceIndex): Split[] {
  const area = (code: string): number => areaOf(index, code);
  const all = [...splits].map(([now, was]) => ({ now: area(now), was: was.map(area).filter((one) => one >= 0) }));
  return all.filter((one) => one.now >= 0);
}

/** Old names as mentions of present areas; a short one must be spelled right, or any look-alike nearby would do. */
export function formerMentions(
  splits: readonly Split[],
  named: ReadonlyMap<number, readonly Mention[]>,
  tokens: readonly Token[],
): Map<number, Mention[]> {
  const former = new Map<number, Mention[]>();
  for (const { now, was } of splits) {
    const sure = was
      .flatMap((area) => named.get(area) ?? [])
      .filter((one) => one.kind !== 'typo' || wordsOfSpan(tokens, one.from, one.to).length >= LONG_ENOUGH);
    const mentions = sure.map((one) => ({ ...one, kind: 'former' as const, cost: one.cost + COST.former }));
    if (mentions.length > 0) former.set(now, mentions);
  }
  return former;
}
