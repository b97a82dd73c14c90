import { lies } from '../lies.ts';
import type { Officer, OpenCase, Rule } from '../types.ts';

/** How much of the official code of the place her area shares; 0 where it does not cover it. */
const closeness = ({ areaCode }: Officer, { placeCode }: OpenCase): number =>
  placeCode !== null && areaCode !== '' && lies(placeCode, areaCode) ? areaCode.length : 0;

/** The longest official area that covers the place: a partner who owns the regency before one who has the province. */
export const closestArea: Rule = {
  name: 'closest-area',
  kind: 'prefer',
  pick(candidates, openCase) {
    const closest = Math.max(...candidates.map((officer) => closeness(officer, openCase)));
    const keep = candidates.filter((officer) => closeness(officer, openCase) === closest);
    return { keep, because: `closest-area: ${keep.length} of ${candidates.length} suit` };
  },
};
