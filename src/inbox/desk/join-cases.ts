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

const isOver = ({ state, restsAt }: CaseRow): boolean => state === 'closed' || restsAt !== null;
/** A critical case waits for no calm one (S12). */
const mayWait = (second: CaseRow, about: CaseRow): boolean =>
  second.severity !== 'critical' || about.severity === 'critical';

/** Why OTHER cannot wait for whoever takes NUMBER, and what can be done; null where it can. */
function whyNot(second: CaseRow, about: CaseRow): string | null {
  const [ended] = [second, about].filter(isOver);
  if (ended) return `${ended.number} is over or rests, and nobody takes it any more: tell it with note on both.`;
  const otherWay = `join ${second.number} ${about.number}`;
  if (second.state !== 'open') {
    const has = `${second.number} is not open: somebody has it.`;
    if (about.state === 'open' && mayWait(about, second)) return `${has} Join them the other way: ${otherWay}`;
    return `${has} ${about.number} goes on by itself: tell it with note on both, so that whoever has them reads of the other.`;
  }
  if (mayWait(second, about)) return null;
  const waits = `${second.number} is critical and does not wait for ${about.number}`;
  return about.state === 'open'
    ? `${waits}: join them the other way: ${otherWay}`
    : `${waits}: tell it with note on both.`;
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
    const refused = whyNot(second, about);
    if (refused) throw new DeskRefusal(refused);
    await tellBoth(unit, 'desk_joined', call, second);
    await decideLink(unit, [about.id, second.id], 'joined');
    await endQuestions(unit, { caseId: second.id, kind: 'alert' }, 'expired');
    await updateCase(unit, second.id, { joinedTo: about.id });
    // Whom one of them keeps out may not learn from the other what it holds.
    await letGo(unit, second.id, on);
    const { holderId } = await readCase(unit, about.id);
    if (holderId) await takeJoined(unit, on, { caseId: about.id, officerId: holderId });
    const { joinedTo } = await readCase(unit, second.id);
    if (joinedTo === about.id) return `${second.number} goes with ${about.number}.`;
    return `${second.number} is about the same person, and goes its own way: who has ${about.number} may not have it.`;
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
