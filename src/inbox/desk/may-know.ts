import { startsAbove } from '../../core/cases/routing/starts-above.ts';
import { updateCase } from '../../store/queries/cases.ts';
import { consentWithdrawn } from '../appliers/consent-withdrawn.ts';
import { letNeighbours, villageAnswered } from '../appliers/village.ts';
import { DeskRefusal, type DeskVerb, tellCall } from './desk-call.ts';

const WHO = { yes: 'the village may', no: 'the village must not', neighbours: 'a neighbouring village may' } as const;

/**
 * Her answer whether the village may know, given to a human by voice (S1). A no after a yes tells whoever holds it in
 * the village to stop, and the case goes to the district.
 */
export const mayKnow: DeskVerb = {
  args: 'yes|no|neighbours',
  does: 'keeps her answer, given by voice, whether the village may know',
  async run(unit, call, on) {
    const { about, args } = call;
    const [answer] = args;
    if (answer !== 'yes' && answer !== 'no' && answer !== 'neighbours')
      throw new DeskRefusal('Say what she answered: may-know NUMBER yes, or no; or neighbours.');
    if (about.state === 'closed') throw new DeskRefusal(`${about.number} is closed.`);
    await tellCall(unit, 'desk_may_know', call);
    const caseId = about.id;
    if (answer === 'no' && about.villageMayKnow === 'yes')
      await consentWithdrawn(unit, { type: 'consent_withdrawn', caseId }, on);
    else if (answer === 'neighbours') await letNeighbours(unit, caseId, true, on);
    else {
      // By voice she was asked for this very case.
      if (startsAbove(about)) await updateCase(unit, caseId, { villageMayKnow: 'unanswered' });
      await villageAnswered(unit, { type: 'village_answered', caseId, mayKnow: answer }, on);
    }
    return `${about.number}: ${WHO[answer]} know.`;
  },
};
