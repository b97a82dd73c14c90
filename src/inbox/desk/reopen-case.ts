import { openAgain } from '../appliers/case-closed.ts';
import { DeskRefusal, type DeskVerb, tellCall } from './desk-call.ts';

/** A named human opens a case again that somebody said was done, or that is closed (S12): an officer is looked for anew. */
export const reopenCase: DeskVerb = {
  args: '',
  does: 'opens a case again that was ended: an officer is looked for anew',
  async run(unit, call) {
    const { about } = call;
    if (about.state !== 'answered' && about.state !== 'closed') throw new DeskRefusal(`${about.number} is not ended.`);
    await tellCall(unit, 'desk_reopened', call);
    await openAgain(unit, about, null);
    return `${about.number} is open again.`;
  },
};
