import { type CaseRow, updateCase } from '../../store/queries/cases.ts';
import { recordEvent } from '../../store/queries/events.ts';
import type { Unit } from '../../store/unit.ts';
import { letGo } from '../let-go.ts';
import { togetherWith } from '../links/go-together.ts';
import { officerAt } from '../roster/officer-at.ts';
import { routeSoon } from '../route-soon.ts';
import { type DeskCall, DeskRefusal, type DeskVerb } from './desk-call.ts';

/** An officer of the roster by her phone, or all of a place by its official code. */
type Whom = { officerId: string } | { place: string };

async function whomOf(unit: Unit, { about, args: [said = ''] }: DeskCall): Promise<Whom> {
  if (/^\d{2}(\.\d{2,4}){0,3}$/.test(said)) return { place: said };
  if (said === 'village' && about.placeCode) return { place: about.placeCode };
  const officer = await officerAt(unit, said);
  if (!officer)
    throw new DeskRefusal(`Say whom: the phone of an officer of the roster, village, or the code of a place.`);
  return { officerId: officer.id };
}

async function told(unit: Unit, type: 'desk_kept_out' | 'desk_let_in', call: DeskCall, whom: Whom): Promise<void> {
  const { about, by, why, args } = call;
  const { id: caseId, reporterConversationId: conversationId } = about;
  const officerId = 'officerId' in whom ? whom.officerId : null;
  await recordEvent(unit, {
    type,
    keyOwner: caseId,
    caseId,
    conversationId,
    officerId,
    because: why,
    data: { by, args, ...('place' in whom && whom) },
  });
}

const without = (all: readonly string[], one: string): string[] => all.filter((other) => other !== one);

function changed({ keptOut, doubted, accusedPlaces }: CaseRow, whom: Whom, out: boolean): Partial<CaseRow> {
  if ('place' in whom) {
    const others = without(accusedPlaces, whom.place);
    return { accusedPlaces: out ? [...others, whom.place] : others };
  }
  const others = without(keptOut, whom.officerId);
  return { keptOut: out ? [...others, whom.officerId] : others, doubted: without(doubted, whom.officerId) };
}

const mustBeOpen = ({ state, number }: CaseRow): void => {
  if (state === 'closed') throw new DeskRefusal(`${number} is closed.`);
};

/** What a human heard by voice or sees: she, or nobody of a place, may have the case (S1). Who was told hears no reason. */
export const keepOut: DeskVerb = {
  args: 'PHONE|village|PLACE',
  does: 'an officer, or all of a place, never have the case',
  async run(unit, call, on) {
    mustBeOpen(call.about);
    const whom = await whomOf(unit, call);
    await told(unit, 'desk_kept_out', call, whom);
    await updateCase(unit, call.about.id, changed(call.about, whom, true));
    await letGo(unit, call.about.id, on);
    await routeSoon(unit, call.about.id);
    return `${call.about.number}: kept out.`;
  },
};

const keeps = ({ keptOut, doubted, accusedPlaces }: CaseRow, whom: Whom): boolean =>
  'place' in whom ? accusedPlaces.includes(whom.place) : [...keptOut, ...doubted].includes(whom.officerId);

/**
 * A human has decided: she may have it after all. What was told until now keeps her, and only her, out no more. What goes
 * together with it is another reporter's word: while that keeps her out, the desk reads that it decides there too.
 */
export const letIn: DeskVerb = {
  args: 'PHONE|village|PLACE',
  does: 'who was kept out, or is only named, may have it',
  async run(unit, call) {
    mustBeOpen(call.about);
    const { about } = call;
    const whom = await whomOf(unit, call);
    await told(unit, 'desk_let_in', call, whom);
    // Nobody has it: a new round, in which whoever was let go may be asked.
    const anew = about.state === 'open' && about.severity !== 'critical' ? { roundSince: unit.now, reached: null } : {};
    await updateCase(unit, about.id, { ...changed(about, whom, false), ...anew });
    await routeSoon(unit, about.id);
    const others = (await togetherWith(unit, about)).filter((one) => one.id !== about.id && keeps(one, whom));
    const there = others.map(({ number }) => ` ${number} goes with it and keeps them out: decide there too.`);
    return `${about.number}: let in.${there.join('')}`;
  },
};
