import { LADDER } from '../core/cases/routing/ladder.ts';
import { lies } from '../core/cases/routing/lies.ts';
import { messagesTold } from '../core/cases/words-told.ts';
import { type CaseRow, lockCase, updateCase } from '../store/queries/cases.ts';
import { eventsOfCase, recordEvent, type ToldEvent } from '../store/queries/events.ts';
import { nameOf, type OfficerRow, officersAt } from '../store/queries/officers.ts';
import { readPlan } from '../store/queries/plans.ts';
import type { Unit } from '../store/unit.ts';
import { callHuman } from './appliers/call-human.ts';
import type { Applying } from './applying.ts';
import { letGo } from './let-go.ts';
import { noteKeptOut } from './note-kept-out.ts';
import { type LetIn, type Near, type Out, outByWords, withoutLetIn } from './out-by-words.ts';

/** Stands for the village of an accused official until the case has a place. */
export const UNKNOWN_PLACE = 'unknown';

/** The list of her plan, as she would write it of a case. */
export const notToKnow = (who: readonly string[]): string[] => who.map((one) => `jangan kasih tahu ${one}`);

const regencyOf = (code: string): string => code.split('.').slice(0, 2).join('.');

/** Who could ever be asked: the desk, and those of her regency; while no place is known every coordinator. */
function couldHear({ level, areaCode }: OfficerRow, { placeCode }: CaseRow): boolean {
  if (level === 'desk') return true;
  if (placeCode === null) return level === 'district';
  return lies(areaCode, regencyOf(placeCode)) || lies(placeCode, areaCode);
}

/** A human let them in; a village is the one of that day. */
function letInBy({ officerId, data }: ToldEvent, { placeCode }: CaseRow): LetIn {
  const { args, place } = (data ?? {}) as { args?: string[]; place?: string };
  const said = args?.[0] === 'village' ? placeCode : (args?.[0] ?? null);
  return { officerId, place: officerId ? null : (place ?? said) };
}

/** Whom all that she has told and tells now keeps out, but for what a human has let in since. */
function outBy(
  openCase: CaseRow,
  near: readonly Near[],
  read: { told: ToldEvent[]; words: string; plan: string[] },
): Out {
  const { told, words, plan } = read;
  const home = openCase.placeCode ?? UNKNOWN_PLACE;
  const out = outByWords([...plan, ...messagesTold(told), words], near, home);
  if (openCase.accusedPlaces.includes(UNKNOWN_PLACE)) out.places.add(home);
  for (const [at, event] of told.entries()) {
    if (event.type !== 'desk_let_in') continue;
    const after = [...messagesTold(told.slice(at + 1)), words];
    withoutLetIn(out, letInBy(event, openCase), outByWords(after, near, home));
  }
  return out;
}

/** Who could ever be asked, by name. */
async function nearTo(unit: Unit, openCase: CaseRow): Promise<Near[]> {
  const near = (await officersAt(unit, LADDER)).filter((one) => one.standing !== 'left' && couldHear(one, openCase));
  return Promise.all(near.map(async (one) => ({ ...one, name: (await nameOf(unit, one.personId)) ?? '' })));
}

/** Who helps or has helped her: that she occurs in the words says nothing against her. */
const helpers = (told: readonly ToldEvent[], { holderId }: CaseRow): (string | null)[] => [
  holderId,
  ...told.filter(({ type }) => type === 'case_accepted').map(({ officerId }) => officerId),
];

/** Who is in doubt by now: nobody who is out, who helps, or who could not hear of it since its place is known. */
function inDoubt({ doubted, placeCode }: CaseRow, found: Out, near: readonly Near[], sure: readonly (string | null)[]) {
  const still = doubted.filter((id) => placeCode === null || near.some((one) => one.id === id));
  const named = [...found.doubted].filter((id) => ![...doubted, ...sure].includes(id));
  return { still, named };
}

/**
 * An officer who is accused, who must not know, or whose village's official is accused never has the case (S1). Whoever
 * was told hears that another goes on, without a reason. One who only occurs in her words is a doubt: a human decides,
 * and until then nobody of the village is newly asked; whoever has it keeps it.
 */
export async function keepAccused(unit: Unit, caseId: string, words: string, on: Applying): Promise<void> {
  const openCase = await lockCase(unit, caseId);
  const { accusedPlaces, keptOut, doubted, reporterConversationId: conversationId } = openCase;
  const told = await eventsOfCase(unit, caseId);
  const near = await nearTo(unit, openCase);
  const plan = notToKnow((await readPlan(unit, on.conversation.personId)).mustNotKnow);
  const found = outBy(openCase, near, { told, words, plan });
  const places = [...found.places].filter((place) => !accusedPlaces.includes(place));
  const officers = [...found.officers].filter(([id]) => !keptOut.includes(id));
  const out = [...keptOut, ...officers.map(([id]) => id)];
  const { still, named } = inDoubt(openCase, found, near, [...out, ...helpers(told, openCase)]);
  if (places.length + officers.length + named.length === 0 && still.length === doubted.length) return;
  await updateCase(unit, caseId, {
    accusedPlaces: [...accusedPlaces.filter((one) => one !== UNKNOWN_PLACE || openCase.placeCode === null), ...places],
    keptOut: out,
    doubted: [...still, ...named].filter((id) => !out.includes(id)),
  });
  await noteKeptOut(unit, openCase, { places, officers });
  const about = { keyOwner: caseId, caseId, conversationId };
  for (const officerId of named)
    await recordEvent(unit, { ...about, type: 'officer_named', officerId, because: 'a_human_decides' });
  if (places.length + officers.length > 0) await letGo(unit, caseId, on);
  if (named.length > 0) await callHuman(unit, on, { caseId, because: 'officer_named' });
}
