import { consentWithdrawn } from '../appliers/consent-withdrawn.ts';
import { villageAnswered } from '../appliers/village.ts';
import { DeskRefusal, type DeskVerb, tellCall } from './desk-call.ts';

/**
 * Her answer whether the village may know, given to a human by voice (S1). A no after a yes tells whoever holds it in
 * the village to stop, and the case goes to the district.
 */
export const mayKnow: DeskVerb = {
  args: 'yes|no',
  does: 'keeps her answer, given by voice, whether the village may know',
  async run(unit, call, on) {
    const { about, args } = call;
    const [answer] = args;
    if (answer !== 'yes' && answer !== 'no')
      throw new DeskRefusal('Say what she answered: may-know NUMBER yes, or no.');
    if (about.state === 'closed') throw new DeskRefusal(`${about.number} is closed.`);
    await tellCall(unit, 'desk_may_know', call);
    const caseId = about.id;
    if (answer === 'no' && about.villageMayKnow === 'yes')
      await consentWithdrawn(unit, { type: 'consent_withdrawn', caseId }, on);
    else await villageAnswered(unit, { type: 'village_answered', caseId, mayKnow: answer }, on);
    return `${about.number}: the village ${answer === 'yes' ? 'may' : 'must not'} know.`;
  },
};
