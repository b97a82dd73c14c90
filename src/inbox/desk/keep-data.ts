import { DeskRefusal, type DeskVerb, tellCall } from './desk-call.ts';
import { undecidedSince } from './erasure-wish.ts';

/** A named human decides that what she asked to be erased stays, and says why: the wish no longer waits. */
export const keepData: DeskVerb = {
  args: '',
  does: 'her wish to be erased is not followed, and why',
  async run(unit, call) {
    const { about } = call;
    if (!(await undecidedSince(unit, about))) throw new DeskRefusal(`${about.number}: no wish to be erased waits.`);
    await tellCall(unit, 'desk_kept', call);
    return `${about.number}: her data are kept.`;
  },
};
