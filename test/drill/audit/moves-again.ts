import type { Check } from './check.ts';

const WITHIN_MS = 60_000;

/** After each fault a fresh message has its answer within a minute. */
export const movesAgain: Check = {
  name: 'moves again within 60 s',
  async look({ recoveries }) {
    const late = recoveries.filter(({ ms }) => ms === null || ms > WITHIN_MS);
    return { looked: recoveries.length, wrong: late.map(({ after, ms }) => `after ${after}: ${ms ?? 'never'} ms`) };
  },
};
