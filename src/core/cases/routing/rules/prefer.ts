import type { Officer, OpenCase, Rule } from '../types.ts';

type Wish = {
  name: string;
  applies(openCase: OpenCase, now: Date): boolean;
  suits(officer: Officer, openCase: OpenCase, now: Date): boolean;
};

/** A prefer rule that keeps the officers who suit, in the cases it applies to. */
export const prefer = ({ name, applies, suits }: Wish): Rule => ({
  name,
  kind: 'prefer',
  pick(candidates, openCase, now) {
    if (!applies(openCase, now)) return { keep: [...candidates], because: `${name}: not needed here` };
    const keep = candidates.filter((officer) => suits(officer, openCase, now));
    return { keep, because: `${name}: ${keep.length} of ${candidates.length} suit` };
  },
});
