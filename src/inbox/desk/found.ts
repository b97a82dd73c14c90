import { type CaseRow, updateCase } from '../../store/queries/cases.ts';
import { readOfficer } from '../../store/queries/officers.ts';
import { alertsOfCase } from '../../store/queries/questions.ts';
import type { Unit } from '../../store/unit.ts';
import { tellOfficer } from '../appliers/tell-officer.ts';
import type { Applying } from '../applying.ts';
import { deskFor } from '../desk-for.ts';
import { endWaiting } from '../end-waiting.ts';
import { togetherWith } from '../links/go-together.ts';
import { DeskRefusal, type DeskVerb, tellCall } from './desk-call.ts';

/** Below the desk: whoever looks for her, or was asked to, hears that another goes on, and not why. */
async function callOff(unit: Unit, about: CaseRow, on: Applying): Promise<void> {
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
 * nudged any more, of this case and of all that go with it, the desk holds it, and who looked for her is told nothing that she does not say. Danger wakes it.
 */
export const found: DeskVerb = {
  args: 'no-contact',
  does: 'who was looked for wants no contact: the looking ends, the desk alone knows',
  async run(unit, call, on) {
    const { about, args } = call;
    if (args[0] !== 'no-contact') throw new DeskRefusal('Say what is wanted: found NUMBER no-contact.');
    if (about.state === 'closed') throw new DeskRefusal(`${about.number} is closed.`);
    const all = await togetherWith(unit, about);
    const [desk] = await deskFor(unit, ...all);
    const rests = { state: 'taken', restsAt: unit.now, raisedAt: null, raisedFor: null } as const;
    for (const one of all) {
      await tellCall(unit, 'desk_found', { ...call, about: one });
      await callOff(unit, one, on);
      await endWaiting(unit, one.id, 'expired');
      await updateCase(unit, one.id, { ...rests, holderId: desk?.id ?? null, successorId: null });
    }
    return `${all.map(({ number }) => number).join(', ')}: rests. The desk alone knows why.`;
  },
};
