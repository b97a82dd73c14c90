import type { Rule } from '../types.ts';

/** The officer with the fewest open cases first; ties keep their order. */
export const fewestOpenCases: Rule = {
  name: 'fewest-open-cases',
  kind: 'prefer',
  pick: (candidates) => ({
    keep: candidates.toSorted((a, b) => a.openCases - b.openCases),
    because: 'fewest-open-cases: ordered',
  }),
};
