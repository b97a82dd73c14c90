import { dropAlerts } from '../../store/queries/desk.ts';
import { endCase, talkEnded } from '../appliers/case-closed.ts';
import { DeskRefusal, type DeskVerb, tellCall } from './desk-call.ts';

/** A named human ends a case, a critical one too (S12): nobody is asked any more, and nobody is written to. */
export const closeCase: DeskVerb = {
  args: '',
  does: 'ends a case, a critical one too',
  async run(unit, call, on) {
    const { about } = call;
    const { id: caseId, number, kind, holderId } = about;
    if (about.state === 'closed') throw new DeskRefusal(`${number} is closed already.`);
    await tellCall(unit, 'desk_closed', call);
    await dropAlerts(unit, caseId);
    // Who talked with a human goes on with the flow.
    if (kind === 'talk' && holderId) await talkEnded(unit, { type: 'talk_ended', caseId, officerId: holderId }, on);
    else await endCase(unit, caseId);
    return `${number} is closed.`;
  },
};
