import type { Token } from './tokenise.ts';

/** How the words name the area: the name itself, another spelling, a typo, its first words, or a name from our files. */
export type MentionKind = 'exact' | 'spelling' | 'typo' | 'base' | 'short' | 'group' | 'known' | 'former';

/** Words `[from, to)` of the text taken as the name of an area; `cost` is how far they are from it. */
export interface Mention {
  from: number;
  to: number;
  area: number;
  kind: MentionKind;
  cost: number;
  /** Counts only beside this area. */
  needs?: string;
}

/** What each departure from an official name costs; ten is what one explained word earns. */
export const COST = {
  spelling: 0.3,
  short: 0.2,
  known: 0.2,
  group: 0.2,
  around: 1.5,
  former: 1,
  base: 4,
  edit: 3,
} as const;

/** The tokens of a mention as typed. */
export function wordsOfSpan(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map((token) => token.text)
    .join(' ');
}

/** Whether two spans share a word. */
export function overlap(a: { from: number; to: number }, b: { from: number; to: number }): boolean {
  return a.from < b.to && b.from < a.to;
}
