/** Counts the work of one reading, so that a test can hold it to a bound. */
export interface Meter {
  steps: number;
}
