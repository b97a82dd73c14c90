import type { Check } from './check.ts';

/** Whoever hears 200 may forget the message: it is in the database by then. */
export const storedBefore200: Check = {
  name: 'stored before the 200',
  async look({ brought }) {
    const asked = brought.filter(({ seen }) => seen !== null);
    return { looked: asked.length, wrong: asked.flatMap(({ sid, seen }) => (seen ? [] : [`${sid} not yet stored`])) };
  },
};
