import type { Sql } from 'postgres';
import type { Callback } from '../support/fake-twilio.ts';

/** A message the provider brought, and what it was answered. Times are of the provider, in milliseconds. */
export interface Brought {
  sid: string;
  from: string;
  callback: Callback;
  firstAt: number;
  takenAt: number | null;
  /** Asked right after its 200: was it in the database? Null where nobody asked. */
  seen: boolean | null;
  answers: number[];
}

/** A message the provider took, in the order it took them. */
export interface Accepted {
  sid: string;
  to: string;
  body: string;
}

/** A send the provider answered with a no, or not at all; `taken`: kept, but nobody was told. */
export interface Refused {
  to: string;
  body: string;
  how: 'refused' | 'lost' | 'taken';
}

/** How long after a fault was over a fresh message had its answer, in milliseconds; null: not within two minutes. */
export interface Recovery {
  after: string;
  ms: number | null;
}

/** All that the auditor gets: the database, the provider's log, what the processes printed. */
export interface Evidence {
  sql: Sql;
  brought: readonly Brought[];
  accepted: readonly Accepted[];
  refused: readonly Refused[];
  /** Every line that a process of the helpline printed. */
  printed: readonly string[];
  /** The last words of each process that ended and that nobody had ended. */
  died: readonly string[];
  /** Words and numbers that may be in none of them. */
  secrets: readonly string[];
  /** How many reports each phone must have made. */
  reports: ReadonlyMap<string, number>;
  recoveries: readonly Recovery[];
  /** What the helpline took for now when all was over. */
  now: Date;
}
