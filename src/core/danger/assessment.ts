/** What one text says, by the labels of the triage guide. `because` holds matched words: the caller seals it. */
export interface Assessment {
  intent: string;
  category: string;
  also: string[];
  severity: 'critical' | 'high' | 'medium' | 'low' | 'none';
  dangerNow: boolean;
  /** Two readings are plausible and one is danger. */
  doubt: boolean;
  /** How to answer: at once, with harmless words only, or not at all (the phone is about to be looked at). */
  reply: 'now' | 'neutral' | 'none';
  /** ISO 3166-1 alpha-2 of where the person is or will work. */
  country: string | null;
  speaker: 'worker' | 'family' | 'officer' | 'other';
  /** ISO 8601 duration, e.g. P5M. */
  since: string | null;
  because: string[];
  /** What the reading cost, in steps. */
  steps: number;
}
