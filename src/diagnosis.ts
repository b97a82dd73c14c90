/** What somebody who looks after the helpline found: what is so, and for all that is not well, how to mend it. */
export interface Diagnosis {
  level: 'ok' | 'look' | 'wrong';
  /** Names of variables, counts and times; never an address, a text or a key. */
  says: string;
  mend?: string;
}

export const ok = (says: string): Diagnosis => ({ level: 'ok', says });
/** Works, and somebody should look at it in calm. */
export const look = (says: string, mend: string): Diagnosis => ({ level: 'look', says, mend });
/** Somebody is not reached, or soon will not be. */
export const wrong = (says: string, mend: string): Diagnosis => ({ level: 'wrong', says, mend });
