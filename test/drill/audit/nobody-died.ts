import type { Check } from './check.ts';

/** A fault beside it ends no process that was ready. */
export const nobodyDied: Check = {
  name: 'no process ends by itself',
  async look({ died, recoveries }) {
    return { looked: recoveries.length, wrong: [...died] };
  },
};
