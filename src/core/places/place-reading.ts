import type { Level } from './area.ts';

/** An area offered when several fit. */
export interface PlaceCandidate {
  code: string;
  /** What distinguishes it from the others, for people. */
  label: string;
}

/** How a text was read: one area, a question (`ambiguous`, at most 10 candidates; empty: too many), or `none`. */
export interface PlaceReading {
  result: Level | 'ambiguous' | 'none';
  code: string | null;
  candidates: PlaceCandidate[];
  /** Short Indonesian reasons, for the case's history. */
  because: string[];
}
