import type { Evidence } from '../evidence.ts';

/** What a check saw: how many things it looked at, and by id which of them are not as promised. */
export interface Finding {
  looked: number;
  wrong: string[];
}

/** One promise of the helpline, held against the database and the provider's log. */
export interface Check {
  name: string;
  look(evidence: Evidence): Promise<Finding>;
}
