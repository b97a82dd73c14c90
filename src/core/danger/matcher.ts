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

interface Slot {
  slot: number;
  gap: number;
  opens: boolean;
  closes: boolean;
  owner: number;
}

/**
 * All patterns at once, left to right, one small step for each place a word can fill.
 * For every prefix of a pattern only its latest end is kept: the latest is always the nearest, so nothing is missed
 * and nothing can explode.
 */
export function createMatcher(patterns: readonly CompiledPattern[]): Matcher {
  const slotsOf = new Map<number, Slot[]>();
  let size = 0;
  for (const { owner, places } of patterns) {
    for (const [k, { concepts, gap }] of [...places.entries()].reverse()) {
      const slot = { slot: size + k, gap, opens: k === 0, closes: k === places.length - 1, owner };
      for (const concept of new Set(concepts)) append(slotsOf, concept, slot);
    }
    size += places.length;
  }
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
    if (!slot.opens) {
      const before = reached[slot.slot - 1] ?? -1;
      if (before < 0 || before >= index || distance(tokens, before, index) > slot.gap + 1) return;
      first = begun[slot.slot - 1] ?? index;
    }
    begun[slot.slot] = first;
    reached[slot.slot] = index;
    if (slot.closes) onMatch(slot.owner, first, index);
  }
}

const distance = (tokens: readonly Token[], from: number, to: number): number =>
  (tokens[to]?.at ?? 0) - (tokens[from]?.at ?? 0);

function append(map: Map<number, Slot[]>, key: number, slot: Slot): void {
  const list = map.get(key);
  if (list) list.push(slot);
  else map.set(key, [slot]);
}
