import type { Level, OpenCase } from '../routing/types.ts';

/** Somebody who was asked in this round of the ladder. `yes` never stays open: a yes ends the round. */
export interface Asked {
  officerId: string;
  level: Level;
  state: 'open' | 'yes' | 'no' | 'expired';
  askedAt: Date;
  until: Date;
  remindedAt: Date | null;
}

/** A case as the ladder sees it: codes, ids and moments, no words. */
export interface LadderCase extends OpenCase {
  state: 'open' | 'taken' | 'answered' | 'closed';
  holderId: string | null;
  openedAt: Date;
  /** When it was raised last; null once somebody has it. */
  raisedAt: Date | null;
  /** Somebody above is asked to take it over while its holder keeps it, and why. */
  raisedFor: 'graver' | 'silent' | null;
  asked: readonly Asked[];
  /** When its holder accepted it or told something of it last. */
  newsAt: Date | null;
  /** Its holder said that nothing happens before then. */
  postponedUntil: Date | null;
  /** Nudged since the last news. */
  nudgedAt: Date | null;
  /** The desk was told last that nobody has it. */
  alarmedAt: Date | null;
}

/** One thing to do now. A person gets one `alert` and one `remind` a step; only `alarm` is repeated. */
export type Move =
  | { move: 'pass'; officerId: string }
  | { move: 'remind'; officerId: string; until: Date }
  | { move: 'alert'; officerId: string; level: Level; until: Date }
  | { move: 'climb'; level: Level | null; because: string }
  | { move: 'alarm'; officerIds: string[] }
  | { move: 'nudge'; officerId: string }
  | { move: 'raise'; because: string }
  | { move: 'release'; officerId: string; because: string };

/** What to do now, and when to look again even if nobody does anything; null when only a person can move it on. */
export interface Decision {
  moves: Move[];
  lookAgain: Date | null;
}
