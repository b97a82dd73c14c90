import { markCost } from './mark-fits.ts';
import type { Mention } from './mention.ts';
import { COST, overlap } from './mention.ts';
import { lineOf, rankAt } from './place-index.ts';
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
const CLOSE = 5;
const MOST_OWN = 4;
const MOST_BESIDE = 2;

/**
 * For each area that is named, the best trusted way to explain the text by it and the areas that hold it. A common name
 * is borne by hundreds: those that stand alone are looked at only where no reading in company beats them anyway.
 */
export function meaningsOf(scene: Scene): Meaning[] {
  const said = saidLevels(scene);
  const areas = [...new Set([...scene.named.keys(), ...scene.grouped.keys()])];
  const meanings = areas
    .filter((area) => hasCompany(area, scene))
    .flatMap((area) => bestMeaning(area, scene, said) ?? []);
  const best = Math.max(0, ...meanings.map((one) => one.score));
  for (const area of areas) {
    if (hasCompany(area, scene) || mostAlone(area, scene) < best - CLOSE) continue;
    meanings.push(...[bestMeaning(area, scene, said)].filter((one) => one !== null));
  }
  return meanings;
}

/** Whether anything else in the text could speak for the area. */
function hasCompany(area: number, { index, named, grouped, former }: Scene): boolean {
  if (grouped.has(area) || former.has(area)) return true;
  return lineOf(index, area).some((one) => one !== area && (named.has(one) || grouped.has(one) || former.has(one)));
}

/** No score of the area alone is above this. */
function mostAlone(area: number, { named }: Scene): number {
  return Math.max(0, ...(named.get(area) ?? []).map((one) => WORD * (one.to - one.from) + CLOSE));
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
function slotsAbove(area: number, { index, named, grouped, former }: Scene): Mention[][] {
  const line = lineOf(index, area);
  const levels = line.map((one) => [...(one === area ? [] : (named.get(one) ?? [])), ...(former.get(one) ?? [])]);
  const around = line.flatMap((one) => (grouped.get(one) ?? []).map((group) => ({ ...group, cost: COST.around })));
  return [...levels, around].filter((slot) => slot.length > 0);
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
