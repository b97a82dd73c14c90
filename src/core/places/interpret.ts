import { markCost } from './mark-fits.ts';
import type { Mention } from './mention.ts';
import { COST, overlap, wordsOfSpan } from './mention.ts';
import { areaOf, codeAt, lineOf, rankAt } from './place-index.ts';
import type { Scene } from './scene.ts';
import { isTrusted, widestGap } from './trust.ts';

/** One area the text may mean, with the mentions that say so, its own first. */
export interface Meaning {
  area: number;
  score: number;
  mentions: readonly Mention[];
}

const WORD = 10;
const VILLAGE = 3;
const UNMET = 8;
/** More than two equal readings may differ by: where somebody is from goes before where she is. */
const HOME = 1;
const MOST_OWN = 4;
const MOST_BESIDE = 2;
const LONG_ENOUGH = 7;

/** For each area that is named, the best trusted way to explain the text by it and the areas that hold it. */
export function meaningsOf(scene: Scene): Meaning[] {
  const said = saidLevels(scene);
  const areas = new Set([...scene.named.keys(), ...scene.grouped.keys()]);
  return [...areas].flatMap((area) => {
    const best = bestMeaning(area, scene, said);
    return best === null ? [] : [best];
  });
}

function bestMeaning(area: number, scene: Scene, said: readonly Said[]): Meaning | null {
  const own = [...(scene.named.get(area) ?? []), ...(scene.grouped.get(area) ?? [])].slice(0, MOST_OWN);
  const slots = slotsAbove(area, scene);
  let best: Meaning | null = null;
  for (const mention of own) {
    for (const mentions of combinations(mention, slots)) {
      const unmet = said.filter(({ at }) => !mentions.some((one) => one.from === at)).length;
      if (unmet > 0 && rankAt(scene.index, area) === VILLAGE) continue;
      const score = scoreOf(mentions, scene) - UNMET * unmet;
      if (score > (best?.score ?? 0) && isTrusted(mentions, scene)) best = { area, score, mentions };
    }
  }
  return best;
}

/** For each area above: what names it or what it was split from; and the islands and regions around. */
function slotsAbove(area: number, scene: Scene): Mention[][] {
  const [, ...above] = lineOf(scene.index, area);
  const levels = [area, ...above].map((one) => [
    ...(one === area ? [] : (scene.named.get(one) ?? [])),
    ...formerOf(one, scene),
  ]);
  const around = [area, ...above].flatMap((one) =>
    (scene.grouped.get(one) ?? []).map((group) => ({ ...group, cost: COST.around })),
  );
  return [...levels, around].filter((slot) => slot.length > 0);
}

/** Old kecamatan and regencies; a short one must be spelled right, or any look-alike nearby would do. */
function formerOf(area: number, { index, words, named, tokens }: Scene): Mention[] {
  const former = words.splits.get(codeAt(index, area)) ?? [];
  const mentions = former.flatMap((code) => named.get(areaOf(index, code)) ?? []);
  const sure = mentions.filter(
    (one) => one.kind !== 'typo' || wordsOfSpan(tokens, one.from, one.to).length >= LONG_ENOUGH,
  );
  return sure.map((one) => ({ ...one, kind: 'former' as const, cost: one.cost + COST.former }));
}

/** The mention alone and with each choice of at most one neighbour a slot: at most 3 ^ 5 of them. */
function combinations(own: Mention, slots: readonly Mention[][]): Mention[][] {
  const all = [[own]];
  for (const slot of slots) {
    const beside = nearest(own, slot);
    for (const some of [...all])
      for (const one of beside) if (!some.some((other) => overlap(one, other))) all.push([...some, one]);
  }
  return all;
}

/** The few that are cheapest and closest by; a long text may name an area a hundred times. */
function nearest(own: Mention, slot: readonly Mention[]): readonly Mention[] {
  if (slot.length <= MOST_BESIDE) return slot;
  const far = (one: Mention): number => one.cost + Math.abs(one.from - own.from);
  const free = slot.filter((one) => !overlap(one, own));
  return free.sort((a, b) => far(a) - far(b)).slice(0, MOST_BESIDE);
}

function scoreOf(mentions: readonly Mention[], scene: Scene): number {
  const earned = mentions.reduce(
    (sum, one) =>
      sum + WORD * (one.to - one.from) - one.cost - (isSpent(one, mentions, scene) ? 0 : markCost(one, scene)),
    0,
  );
  const home = mentions.some((one) => scene.tokens[one.from]?.where === 'origin') ? HOME : 0;
  return earned + home - widestGap(mentions, scene);
}

/** A level word speaks of the first name behind it: in "ds butuh kalikajar" not of the second. */
function isSpent(mention: Mention, mentions: readonly Mention[], { tokens }: Scene): boolean {
  const markAt = tokens[mention.from]?.markAt ?? -1;
  return markAt >= 0 && mentions.some((one) => one.from < mention.from && tokens[one.from]?.markAt === markAt);
}

/** A word whose level was said and that is known at that level: no reading may pass it by for free. */
interface Said {
  at: number;
}

function saidLevels(scene: Scene): Said[] {
  const found = new Set<number>();
  for (const list of scene.named.values()) {
    for (const mention of list) {
      const mark = scene.tokens[mention.from]?.mark;
      const above = mark === 'district' || mark === 'regency' || mark === 'city' || mark === 'province';
      if (above && mention.kind !== 'base' && markCost(mention, scene) < 0) found.add(mention.from);
    }
  }
  return [...found].map((at) => ({ at }));
}
