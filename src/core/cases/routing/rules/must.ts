import type { Officer, OpenCase, Rule } from '../types.ts';

/** A must rule from a yes-or-no question about each officer. */
export const must = (name: string, may: (officer: Officer, openCase: OpenCase) => boolean): Rule => ({
  name,
  kind: 'must',
  pick(candidates, openCase) {
    const keep = candidates.filter((officer) => may(officer, openCase));
    return { keep, because: `${name}: ${keep.length} of ${candidates.length} stay` };
  },
});
