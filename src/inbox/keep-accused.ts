import { accusesDistrict, accusesVillage, keepsFromVillage } from '../core/cases/accused/accused-titles.ts';
import { namedIn } from '../core/cases/accused/named-in.ts';
import { LADDER } from '../core/cases/routing/ladder.ts';
import { lies } from '../core/cases/routing/lies.ts';
import { wordsTold } from '../core/cases/words-told.ts';
import { type CaseRow, lockCase, updateCase } from '../store/queries/cases.ts';
import { eventsOfCase, recordEvent } from '../store/queries/events.ts';
import { nameOf, type OfficerRow, officersAt } from '../store/queries/officers.ts';
import { readPlan } from '../store/queries/plans.ts';
import type { Unit } from '../store/unit.ts';
import { callHuman } from './appliers/call-human.ts';
import type { Applying } from './applying.ts';
import { letGo } from './let-go.ts';

/** Stands for the village of an accused official until the case has a place. */
export const UNKNOWN_PLACE = 'unknown';

const regencyOf = (code: string): string => code.split('.').slice(0, 2).join('.');

/** Who could ever be asked: the desk, and those of her regency; while no place is known every coordinator. */
function couldHear({ level, areaCode }: OfficerRow, { placeCode }: CaseRow): boolean {
  if (level === 'desk') return true;
  if (placeCode === null) return level === 'district';
  return lies(areaCode, regencyOf(placeCode)) || lies(placeCode, areaCode);
}

/** All she has told of it and what she tells now; what a human at the desk has decided upon is not read again. */
async function wordsOf(unit: Unit, { id }: CaseRow, words: string, { conversation }: Applying): Promise<string> {
  const told = await eventsOfCase(unit, id);
  const decided = told.findLastIndex(({ type }) => type === 'desk_let_in');
  const { mustNotKnow } = decided < 0 ? await readPlan(unit, conversation.personId) : { mustNotKnow: [] };
  const listed = mustNotKnow.map((who) => `jangan kasih tahu ${who}`);
  return [wordsTold(told.slice(decided + 1)).words, words, ...listed].filter((line) => line.trim()).join('\n');
}

interface Out {
  officers: Map<string, string>;
  doubted: string[];
  places: Set<string>;
}

/** Whom her words keep out, and why; who is only named is for a human. */
async function outBy(unit: Unit, openCase: CaseRow, words: string): Promise<Out> {
  const out: Out = { officers: new Map(), doubted: [], places: new Set() };
  const home = openCase.placeCode ?? UNKNOWN_PLACE;
  if (openCase.accusedPlaces.includes(UNKNOWN_PLACE) || accusesVillage(words) || keepsFromVillage(words))
    out.places.add(home);
  const near = (await officersAt(unit, LADDER)).filter((one) => one.standing !== 'left' && couldHear(one, openCase));
  if (accusesDistrict(words))
    for (const { id, level } of near) if (level === 'district') out.officers.set(id, 'accused_by_title');
  const named = near.map(async ({ id, personId }) => ({ id, name: (await nameOf(unit, personId)) ?? '' }));
  for (const { id, as } of namedIn(words, await Promise.all(named))) {
    const { level, areaCode } = near.find((one) => one.id === id) as OfficerRow;
    if (as === 'named') out.doubted.push(id);
    else out.officers.set(id, as);
    // One of a village is accused: nobody of that village hears of it.
    if (as === 'accused' && (level === 'village' || level === 'backup')) out.places.add(areaCode);
  }
  return out;
}

/**
 * An officer who is accused, who must not know, or whose village's official is accused never has the case (S1). Whoever
 * was told hears that another goes on, without a reason. One who only occurs in her words is a doubt: a human decides,
 * and until then it stays above the village.
 */
export async function keepAccused(unit: Unit, caseId: string, words: string, on: Applying): Promise<void> {
  const openCase = await lockCase(unit, caseId);
  const { accusedPlaces, keptOut, doubted, reporterConversationId: conversationId } = openCase;
  const found = await outBy(unit, openCase, await wordsOf(unit, openCase, words, on));
  const places = [...found.places].filter((place) => !accusedPlaces.includes(place));
  const officers = [...found.officers].filter(([id]) => !keptOut.includes(id));
  const named = found.doubted.filter((id) => ![...keptOut, ...doubted].includes(id));
  if (places.length + officers.length + named.length === 0) return;
  const out = [...keptOut, ...officers.map(([id]) => id)];
  await updateCase(unit, caseId, {
    accusedPlaces: [...accusedPlaces.filter((one) => one !== UNKNOWN_PLACE || openCase.placeCode === null), ...places],
    keptOut: out,
    doubted: [...doubted, ...named].filter((id) => !out.includes(id)),
  });
  const about = { keyOwner: caseId, caseId, conversationId };
  for (const place of places) await recordEvent(unit, { ...about, type: 'village_kept_out', because: place });
  for (const [officerId, because] of officers)
    await recordEvent(unit, { ...about, type: 'officer_kept_out', officerId, because });
  for (const officerId of named)
    await recordEvent(unit, { ...about, type: 'officer_named', officerId, because: 'a_human_decides' });
  await letGo(unit, caseId, on);
  if (named.length > 0) await callHuman(unit, on, { caseId, because: 'officer_named' });
}
