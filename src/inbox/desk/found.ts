import { updateCase } from '../../store/queries/cases.ts';
import { readOfficer } from '../../store/queries/officers.ts';
import { cancelTimer } from '../../store/queries/outbox.ts';
import { alertsOfCase, endQuestions } from '../../store/queries/questions.ts';
import type { Unit } from '../../store/unit.ts';
import { endIsItDone } from '../appliers/ask-if-done.ts';
import { tellOfficer } from '../appliers/tell-officer.ts';
import type { Applying } from '../applying.ts';
import { deskFor } from '../desk-for.ts';
import { type DeskCall, DeskRefusal, type DeskVerb, tellCall } from './desk-call.ts';

/** Below the desk: whoever looks for her, or was asked to, hears that another goes on, and not why. */
async function callOff(unit: Unit, { about }: DeskCall, on: Applying): Promise<void> {
  const asked = (await alertsOfCase(unit, about.id)).filter(({ state }) => state === 'open');
  const looking = new Set([...asked.map(({ officerId }) => officerId), about.holderId].filter((id) => id !== null));
  for (const officerId of looking) {
    const { level, standing } = await readOfficer(unit, officerId);
    if (level !== 'desk' && standing === 'active')
      await tellOfficer(unit, { officerId, openCase: about, text: 'O95' }, on);
  }
}

/**
 * "Ditemukan, tidak ingin dihubungi" (S7): the desk alone knows it, on the case and in no letter. Nobody is asked or
 * nudged any more, the desk holds it, and who looked for her is told nothing that she does not say. Danger wakes it.
 */
export const found: DeskVerb = {
  args: 'no-contact',
  does: 'who was looked for wants no contact: the looking ends, the desk alone knows',
  async run(unit, call, on) {
    const { about, args } = call;
    if (args[0] !== 'no-contact') throw new DeskRefusal('Say what is wanted: found NUMBER no-contact.');
    if (about.state === 'closed') throw new DeskRefusal(`${about.number} is closed.`);
    await tellCall(unit, 'desk_found', call);
    await callOff(unit, call, on);
    for (const kind of ['alert', 'call_you', 'outcome'] as const)
      await endQuestions(unit, { caseId: about.id, kind }, 'expired');
    await endIsItDone(unit, about.id, 'expired');
    for (const timer of ['climb', 'route', 'close', 'ask_done', 'call_back'])
      await cancelTimer(unit, { caseId: about.id, timer });
    const [desk] = await deskFor(unit, about);
    const rests = { state: 'taken', restsAt: unit.now, raisedAt: null, raisedFor: null } as const;
    await updateCase(unit, about.id, { ...rests, holderId: desk?.id ?? null, successorId: null });
    return `${about.number}: rests. The desk alone knows why.`;
  },
};
