import type { Config } from '../../config.ts';
import type { Context } from '../../context.ts';
import { type Diagnosis, wrong } from '../../diagnosis.ts';
import { wordsOf } from '../saying.ts';

/** One thing that is looked at. Throwing is an answer too. */
export interface Examination<Of = Config> {
  name: string;
  /** How to mend what makes it throw. */
  mend: string;
  examine(of: Of): Promise<Diagnosis[]>;
}

/** One thing that is looked at on the running helpline's database. */
export type Inward = Examination<Context>;

/** What a throw says to the person at the terminal. */
export const thrown = (error: unknown, mend: string): Diagnosis => wrong(wordsOf(error), mend);

/** What an examination found; never throws. */
export const examine = <Of>(one: Examination<Of>, of: Of): Promise<Diagnosis[]> =>
  one.examine(of).catch((error: unknown) => [thrown(error, one.mend)]);
