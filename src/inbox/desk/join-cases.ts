import { type CaseRow, readCase, updateCase } from '../../store/queries/cases.ts';
import { decideLink } from '../../store/queries/links.ts';
import { endQuestions } from '../../store/queries/questions.ts';
import type { Unit } from '../../store/unit.ts';
import { takeJoined } from '../appliers/case-taken.ts';
import { letGo } from '../let-go.ts';
import { goAlone } from '../links/go-together.ts';
import { caseByNumber } from './case-by-number.ts';
import { type DeskCall, DeskRefusal, type DeskVerb, tellCall } from './desk-call.ts';

async function other(unit: Unit, { about, args }: DeskCall): Promise<CaseRow> {
  const found = await caseByNumber(unit, args[0] ?? '');
  if (found.id === about.id) throw new DeskRefusal('That is the same case.');
  if (found.practice) throw new DeskRefusal(`${found.number} is practice (LATIHAN).`);
  return found;
}

/** Told on both: whoever looks at one of them sees why. */
async function tellBoth(
  unit: Unit,
  type: 'desk_joined' | 'desk_parted',
  call: DeskCall,
  second: CaseRow,
): Promise<void> {
  await tellCall(unit, type, call);
  await tellCall(unit, type, { ...call, about: second, args: [call.about.number] });
}

/**
 * Two cases about one person go together: whoever takes the first takes the second. Nothing else is joined: each keeps
 * its reporter, its phone and its words, so that nothing said to one can reach the other.
 */
export const joinCases: DeskVerb = {
  args: 'OTHER',
  does: 'OTHER goes with NUMBER: one person takes both',
  async run(unit, call, on) {
    const { about } = call;
    const second = await other(unit, call);
    if (about.joinedTo) throw new DeskRefusal(`${about.number} goes with another case itself.`);
    if (second.state !== 'open') throw new DeskRefusal(`${second.number} is not open: somebody has it, or it is over.`);
    if (second.severity === 'critical' && about.severity !== 'critical')
      throw new DeskRefusal(
        `${second.number} is critical and does not wait for ${about.number}: join them the other way.`,
      );
    await tellBoth(unit, 'desk_joined', call, second);
    await decideLink(unit, [about.id, second.id], 'joined');
    await endQuestions(unit, { caseId: second.id, kind: 'alert' }, 'expired');
    await updateCase(unit, second.id, { joinedTo: about.id });
    // Whom one of them keeps out may not learn from the other what it holds.
    await letGo(unit, second.id, on);
    const { holderId, state } = await readCase(unit, about.id);
    if (holderId && state !== 'closed') await takeJoined(unit, on, { caseId: about.id, officerId: holderId });
    return `${second.number} goes with ${about.number}.`;
  },
};

/** Two different people after all, or never joined: each goes its own way again. */
export const partCases: DeskVerb = {
  args: 'OTHER',
  does: 'NUMBER and OTHER are two people: undoes join, or turns a proposed link down',
  async run(unit, call) {
    const { about } = call;
    const second = await other(unit, call);
    await tellBoth(unit, 'desk_parted', call, second);
    await decideLink(unit, [about.id, second.id], 'apart');
    for (const [one, of] of [
      [about, second],
      [second, about],
    ] as const) {
      if (one.joinedTo === of.id) await goAlone(unit, one.id);
    }
    return `${about.number} and ${second.number} go apart.`;
  },
};
