import type { Split } from './former-names.ts';
import { formerMentions } from './former-names.ts';
import type { Mention } from './mention.ts';
import type { PlaceIndex } from './place-index.ts';
import { rankAt } from './place-index.ts';
import type { Token } from './tokenise.ts';
import { isSignificant } from './tokenise.ts';

const DOUBTED = 1.5;
const UNLIKELY = 8;

/** One text being read. */
export interface Scene {
  index: PlaceIndex;
  tokens: readonly Token[];
  /** By area: what names it, and the islands and regions it belongs to. */
  named: ReadonlyMap<number, readonly Mention[]>;
  grouped: ReadonlyMap<number, readonly Mention[]>;
  /** By present area: the names of what it was split from. */
  former: ReadonlyMap<number, readonly Mention[]>;
  significant: readonly boolean[];
}

interface Base {
  index: PlaceIndex;
  tokens: readonly Token[];
  splits: readonly Split[];
}

/** Lays the mentions out by area. A word that is itself a name is hardly another one mistyped. */
export function sceneOf(base: Base, mentions: readonly Mention[]): Scene {
  const named = byArea(
    doubtTypos(
      mentions.filter((one) => one.kind !== 'group'),
      base.index,
    ),
  );
  return {
    index: base.index,
    tokens: base.tokens,
    named,
    former: formerMentions(base.splits, named, base.tokens),
    grouped: byArea(mentions.filter((one) => one.kind === 'group')),
    significant: base.tokens.map(isSignificant),
  };
}

/** A typo does not stand in for first words rightly spelled, dearer though they are. */
function isSameEvidence(a: Mention, b: Mention): boolean {
  return a.from === b.from && a.to === b.to && (a.kind === 'typo') === (b.kind === 'typo');
}

function doubtTypos(mentions: readonly Mention[], index: PlaceIndex): Mention[] {
  const real = new Map<string, number>();
  for (const one of mentions) {
    if (one.kind === 'typo') continue;
    const doubt = rankAt(index, one.area) <= 1 ? UNLIKELY : DOUBTED;
    real.set(`${one.from} ${one.to}`, Math.max(doubt, real.get(`${one.from} ${one.to}`) ?? 0));
  }
  return mentions.map((one) =>
    one.kind === 'typo' ? { ...one, cost: one.cost + (real.get(`${one.from} ${one.to}`) ?? 0) } : one,
  );
}

/** Each area's mentions, the cheapest of each span, best first. */
function byArea(mentions: readonly Mention[]): Map<number, Mention[]> {
  const areas = new Map<number, Mention[]>();
  for (const mention of [...mentions].sort((a, b) => a.cost - b.cost)) {
    const list = areas.get(mention.area) ?? [];
    if (!list.some((one) => isSameEvidence(one, mention))) list.push(mention);
    areas.set(mention.area, list);
  }
  return areas;
}
