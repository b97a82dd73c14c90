import type { Evidence } from '../evidence.ts';

/** A bug put into what is left of a drill, so that the auditor shows that it sees. `foundBy` is the promise it breaks. */
export interface Plant {
  name: string;
  foundBy: string;
  /** @returns the evidence as that bug would have left it; what it changes in the database is rolled back. */
  put(evidence: Evidence): Promise<Evidence>;
}
