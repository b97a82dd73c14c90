import type { CaseRow } from '../../store/queries/cases.ts';
import { reporterOf } from '../../store/queries/cases.ts';
import { addressOf, type Conversation, readConversation } from '../../store/queries/conversations.ts';
import { latestMessages, peopleOfCase } from '../../store/queries/desk.ts';
import { eventsOfCase, type ToldEvent } from '../../store/queries/events.ts';
import { linksOf } from '../../store/queries/links.ts';
import { type Message, readInbound } from '../../store/queries/messages.ts';
import { nameOf, type OfficerRow, readOfficer } from '../../store/queries/officers.ts';
import { alertsOfCase, type Question } from '../../store/queries/questions.ts';
import { type OpenedReferral, referralsOf } from '../../store/queries/referrals.ts';
import type { Unit } from '../../store/unit.ts';

/** Somebody of a case as the desk may read: null where it was erased or never told. */
export interface Somebody {
  role: string;
  name: string | null;
  channel: string | null;
  phone: string | null;
}

export interface CaseFile {
  about: CaseRow;
  people: Somebody[];
  /** Who was asked to take it, oldest first. */
  alerts: { officer: Somebody; askedAt: Date; state: Question['state'] }[];
  /** Officers who never have it, and those who are named in it and wait for a human's word. */
  keptOut: Somebody[];
  doubted: Somebody[];
  /** Cases that may be about the same person, and institutions that have it. */
  links: { number: string; state: string; kinds: string[] }[];
  referrals: OpenedReferral[];
  history: ToldEvent[];
  /** What came from the reporter's phone, also what no case has; text null where she was erased. */
  said: (Pick<Message, 'receivedAt' | 'type' | 'state' | 'errorCode'> & { text: string | null })[];
}

const MOST_SAID = 100;

async function officerAs(unit: Unit, officer: OfficerRow): Promise<Somebody> {
  const conversation = await readConversation(unit, officer.conversationId);
  const phone = (await addressOf(unit, conversation))?.value ?? null;
  return { role: officer.level, name: await nameOf(unit, officer.personId), channel: conversation.channel, phone };
}

async function officersAs(unit: Unit, ids: readonly string[]): Promise<Somebody[]> {
  const all: Somebody[] = [];
  for (const id of ids) all.push(await officerAs(unit, await readOfficer(unit, id)));
  return all;
}

/** S8: what the desk must know before it speaks of anything to whoever answers there. */
const doubtedSince = ({ strangerAt }: Conversation): string =>
  strangerAt ? `, number in doubt since ${strangerAt.toISOString().slice(0, 10)}` : '';

async function peopleOf(unit: Unit, about: CaseRow): Promise<Somebody[]> {
  const reporter = await reporterOf(unit, about);
  const phone = (await addressOf(unit, reporter))?.value ?? null;
  const known: Somebody[] = [];
  for (const { personId, role } of await peopleOfCase(unit, about.id)) {
    const hers = personId === reporter.personId ? { channel: reporter.channel, phone } : { channel: null, phone: null };
    const doubted = personId === reporter.personId ? doubtedSince(reporter) : '';
    known.push({ role: `${role}${doubted}`, name: await nameOf(unit, personId), ...hers });
  }
  return known;
}

async function alertsOf(unit: Unit, about: CaseRow): Promise<CaseFile['alerts']> {
  const asked = await alertsOfCase(unit, about.id);
  const alerts: CaseFile['alerts'] = [];
  for (const { officerId, askedAt, state } of asked) {
    if (officerId) alerts.push({ officer: await officerAs(unit, await readOfficer(unit, officerId)), askedAt, state });
  }
  return alerts;
}

async function saidBy(unit: Unit, about: CaseRow): Promise<CaseFile['said']> {
  const { personId } = await reporterOf(unit, about);
  const said: CaseFile['said'] = [];
  for (const message of await latestMessages(unit, about.reporterConversationId, MOST_SAID)) {
    const inbound = await readInbound(unit, personId, message);
    said.push({ ...message, text: inbound?.text ?? null });
  }
  return said;
}

/** All that the desk may read of one case, opened. */
export async function readCaseFile(unit: Unit, about: CaseRow): Promise<CaseFile> {
  const people = await peopleOf(unit, about);
  const holder = about.holderId ? await officerAs(unit, await readOfficer(unit, about.holderId)) : null;
  return {
    about,
    people: holder ? [...people, { ...holder, role: `held by ${holder.role}` }] : people,
    alerts: await alertsOf(unit, about),
    keptOut: await officersAs(unit, about.keptOut),
    doubted: await officersAs(unit, about.doubted),
    links: await linksOf(unit, about.id),
    referrals: await referralsOf(unit, about.id),
    history: await eventsOfCase(unit, about.id),
    said: await saidBy(unit, about),
  };
}
