import type { Token } from './tokenise.ts';

/** A token with its known spelling; `ref` holds the digits where it is a case number, `unreadable`: meant as one, with letters for digits. */
export type Read = Token & { word: string; ref: string | null; unreadable: boolean };

/** How sure a number is a case: 2 named by a word or first, 1 at a break, 0 anywhere. */
export type Candidate = { at: number; digits: string; strength: 0 | 1 | 2 };
