import { lies } from '../core/cases/routing/lies.ts';
import { startsAbove } from '../core/cases/routing/starts-above.ts';
import { wordsTold } from '../core/cases/words-told.ts';
import { type OfficerCase, type OfficerFacts, REMEMBERED_MS, type Scene } from '../core/conversation/scene.ts';
import { type CaseRow, casesEndedBy, casesHeldBy, readCase, readCases, reporterOf } from '../store/queries/cases.ts';
import { addressOf, type Conversation } from '../store/queries/conversations.ts';
import { eventsOfCase, type ToldEvent } from '../store/queries/events.ts';
import { onlyCounted } from '../store/queries/group-alerts.ts';
import { casesSheIsIn, districtsOnDuty, nameOf, type OfficerRow } from '../store/queries/officers.ts';
import { readPlan } from '../store/queries/plans.ts';
import { type Question, takenByOthers } from '../store/queries/questions.ts';
import { writtenAndWaiting } from '../store/queries/waiting-messages.ts';
import type { Unit } from '../store/unit.ts';
import { caseReferrals } from './case-referrals.ts';
import { languageOf } from './session.ts';
import { wordsWait } from './words-wait.ts';

/** The district person whose name an officer is given: on duty, for the place of the case; nobody who is accused or named in it. */
async function districtName(unit: Unit, districts: OfficerRow[], about: CaseRow): Promise<string | null> {
  const { placeCode, keptOut, doubted } = about;
  const sure = districts.filter(({ id }) => ![...keptOut, ...doubted].includes(id));
  const person = sure.find((one) => placeCode !== null && lies(placeCode, one.areaCode)) ?? sure[0];
  return person ? nameOf(unit, person.personId) : null;
}

/** She asked to be phoned: by word, by a missed call, or by naming an hour (S20). */
const wantsCall = (told: ToldEvent): boolean =>
  told.type === 'call_hour_given' || ['call_me', 'missed_call', 'call_hour'].includes(told.because ?? '');

/** What we sent her did not leave, and the desk was told so. */
const isBlocked = ({ type, because }: ToldEvent): boolean =>
  type === 'human_called' && because === 'not_sent: opted_out';

/** Words that went out before still wait for her, for her hour or until she reads alone: whoever sent them was told so. */
async function someWait(unit: Unit, reporter: Conversation, about: CaseRow, told: readonly ToldEvent[]) {
  const written = await writtenAndWaiting(unit, reporter.id, about.id);
  return told.some(({ type, at }) => type === 'case_relayed' && written.includes(at.getTime()));
}

/** The words of the latest question whether they shall go out in spite of one that exposes. */
function doubtedIn(told: readonly ToldEvent[]): string | null {
  const last = told.findLast(({ type }) => type === 'relay_doubted' || type === 'relay_dropped');
  return (last?.data as { text?: string } | null)?.text ?? null;
}

/** S14: a worker's phone is not called by an officer unless she asked for it; family's is, at her hour. */
async function callable(
  unit: Unit,
  reporter: Conversation,
  told: readonly ToldEvent[],
): Promise<{ phone: string | null; hour: string | null }> {
  const hour = told.findLast((one) => one.type === 'call_hour_given')?.data as { hour?: string } | undefined;
  const mayCall = reporter.role !== 'worker' || told.some(wantsCall);
  const declined = told.some((one) => one.type === 'call_declined');
  const address = await addressOf(unit, reporter);
  const phone = mayCall && !declined && address?.kind === 'e164' ? address.value : null;
  return { phone, hour: hour?.hour ?? null };
}

/** Where and when the reporter of a case may be phoned; null where she may not be (S14, S20). */
export const phoneToCall = async (unit: Unit, openCase: CaseRow): ReturnType<typeof callable> =>
  callable(unit, await reporterOf(unit, openCase), await eventsOfCase(unit, openCase.id));

/** Asked by message of family alone, and of nobody who wants to die (S18); where it is critical the village stays out. */
const asksVillage = (about: CaseRow): boolean =>
  startsAbove(about) &&
  about.villageMayKnow === 'not_asked' &&
  about.reporterRole === 'family' &&
  about.severity !== 'critical' &&
  about.category !== 'self_harm' &&
  about.placeCode !== null &&
  about.accusedPlaces.length + about.doubted.length === 0;

/** What an officer may read of a case, and what her words about it are weighed with. */
export async function factsOf(unit: Unit, caseId: string): Promise<OfficerFacts> {
  const openCase = await readCase(unit, caseId);
  const reporter = await reporterOf(unit, openCase);
  const told = await eventsOfCase(unit, openCase.id);
  const { phone, hour } = await callable(unit, reporter, told);
  const { reporterRole, country, placeCode, category, aboutChild, since } = openCase;
  return {
    reporterRole,
    country,
    placeCode,
    category,
    aboutChild,
    ...wordsTold(told),
    referrals: await caseReferrals(unit, openCase.id),
    since,
    phone,
    callHour: hour,
    blocked: told.some(isBlocked),
    mustNotKnow: (await readPlan(unit, reporter.personId)).mustNotKnow,
    districtName: await districtName(unit, await districtsOnDuty(unit), openCase),
    askVillage: asksVillage(openCase),
    readsEnglish: (await languageOf(unit, reporter)) === 'en',
    wait: await wordsWait(unit, reporter, openCase),
    shut: reporter.role === 'worker' && !(reporter.openUntil && reporter.openUntil > unit.now),
    heldBefore: await someWait(unit, reporter, openCase, told),
    doubted: doubtedIn(told),
  };
}

function caseFor(
  { id, number, kind, state, severity, openedAt, ...openCase }: CaseRow,
  officerId: string,
): OfficerCase {
  return {
    id,
    number,
    kind,
    state,
    severity,
    openedAt,
    practice: openCase.practice,
    raised: openCase.raisedAt !== null,
    held: openCase.holderId === officerId,
  };
}

/** An officer with the cases she holds and those she may still take. */
export async function officerScene(
  unit: Unit,
  officer: OfficerRow,
  alerts: readonly Pick<Question, 'caseId'>[],
): Promise<NonNullable<Scene['officer']>> {
  const held = await casesHeldBy(unit, officer.id);
  const hers = new Set(held.map(({ id }) => id));
  const waiting = alerts.map(({ caseId }) => caseId).filter((id) => !hers.has(id));
  const shown = [...held, ...(await readCases(unit, waiting))];
  // S1, S12: she never hears of a case in which she is accused, must not know, or that she reported or is part of.
  const herOwn = await casesSheIsIn(unit, officer, shown);
  const cases = shown.filter(({ id, keptOut }) => !keptOut.includes(officer.id) && !herOwn.has(id));
  const name = (await nameOf(unit, officer.personId)) ?? '';
  const { id, level, onDuty } = officer;
  const ended = await casesEndedBy(unit, id, new Date(unit.now.getTime() - REMEMBERED_MS));
  return { id, level, name, onDuty, cases: cases.map((one) => caseFor(one, id)), ...(await others(unit, id)), ended };
}

/** Her answer may cross what we told her. */
const CROSSES_MS = 3 * 60_000;

/** What others took, and of which she has just heard that somebody has it. */
async function others(
  unit: Unit,
  officerId: string,
): Promise<Pick<NonNullable<Scene['officer']>, 'takenByOthers' | 'justTaken'>> {
  const taken = await takenByOthers(unit, officerId);
  const justTaken: string[] = [];
  for (const { caseId, number, endedAt } of taken) {
    if (!endedAt || unit.now.getTime() - endedAt.getTime() > CROSSES_MS) continue;
    // Who only heard how many there are was told nothing of this one.
    if (!(await onlyCounted(unit, caseId)).has(officerId)) justTaken.push(number);
  }
  return { takenByOthers: taken.map(({ number }) => number), justTaken };
}
