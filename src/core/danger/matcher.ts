import type { Meter } from './meter.ts';
import type { Token } from './token.ts';

/** A compiled pattern: for each place the concepts that fill it, and how far the place before may be. */
export interface CompiledPattern {
  owner: number;
  places: { concepts: number[]; gap: number }[];
}

/** Called for each match with the pattern's owner and the first and last token of it. */
export type OnMatch = (owner: number, first: number, last: number) => void;

/** Looks for all its patterns in the words of one message. */
export type Matcher = (tokens: readonly Token[], meter: Meter, onMatch: OnMatch) => void;

/** One place of one or more patterns that begin alike. */
interface Slot {
  slot: number;
  /** The slot of the place before; -1 when it opens. */
  before: number;
  gap: number;
  /** Patterns that are complete here. */
  owners: number[];
}

/**
 * All patterns at once, left to right, one small step for each place a word can fill; patterns that begin alike share
 * their places. For every beginning only its latest end is kept: the latest is always the nearest, so nothing is
 * missed and nothing can explode.
 */
export function createMatcher(patterns: readonly CompiledPattern[]): Matcher {
  const { slotsOf, size } = shareBeginnings(patterns);
  const begun = new Int32Array(size);
  const reached = new Int32Array(size);

  return (tokens: readonly Token[], meter: Meter, onMatch: OnMatch): void => {
    reached.fill(-1);
    for (const [index, token] of tokens.entries()) {
      for (const concept of token.concepts) {
        const slots = slotsOf.get(concept);
        if (slots) for (const slot of slots) advance(slot, index, tokens, meter, onMatch);
      }
    }
  };

  function advance(slot: Slot, index: number, tokens: readonly Token[], meter: Meter, onMatch: OnMatch): void {
    meter.steps += 1;
    let first = index;
    if (slot.before >= 0) {
      const before = reached[slot.before] ?? -1;
      if (before < 0 || before >= index || distance(tokens, before, index) > slot.gap + 1) return;
      first = begun[slot.before] ?? index;
    }
    begun[slot.slot] = first;
    reached[slot.slot] = index;
    for (const owner of slot.owners) onMatch(owner, first, index);
  }
}

/** Slots by concept, later places first: one word never fills two places of the same pattern. */
function shareBeginnings(patterns: readonly CompiledPattern[]): { slotsOf: Map<number, Slot[]>; size: number } {
  const slots = new Map<string, Slot>();
  const slotsOf = new Map<number, Slot[]>();
  for (const { owner, places } of patterns) {
    let before = -1;
    let last: Slot | undefined;
    for (const { concepts, gap } of places) {
      const sorted = [...new Set(concepts)].sort((a, b) => a - b);
      const name = `${before} ${before < 0 ? 0 : gap} ${sorted.join(',')}`;
      const slot = slots.get(name) ?? { slot: slots.size, before, gap, owners: [] };
      if (!slots.has(name)) for (const concept of sorted) append(slotsOf, concept, slot);
      slots.set(name, slot);
      before = slot.slot;
      last = slot;
    }
    if (last && !last.owners.includes(owner)) last.owners.push(owner);
  }
  for (const list of slotsOf.values()) list.sort((a, b) => b.slot - a.slot);
  return { slotsOf, size: slots.size };
}

const distance = (tokens: readonly Token[], from: number, to: number): number =>
  (tokens[to]?.at ?? 0) - (tokens[from]?.at ?? 0);

function append(map: Map<number, Slot[]>, key: number, slot: Slot): void {
  const list = map.get(key);
  if (list) list.push(slot);
  else map.set(key, [slot]);
}
