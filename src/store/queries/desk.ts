import { and, asc, desc, eq, gte, inArray, ne, or } from 'drizzle-orm';
import { weightOf } from '../../core/danger/assessment.ts';
import { casePeople, cases, conversations, media, messages, officers, outbox } from '../tables/index.ts';
import type { Unit } from '../unit.ts';
import type { CaseRow } from './cases.ts';
import type { MediaRow } from './media.ts';
import type { Message } from './messages.ts';
import type { OfficerRow } from './officers.ts';
import type { OutboxRow } from './outbox.ts';

/** Desk officers on duty, those on call first. */
export async function officersAtDesk(unit: Unit): Promise<OfficerRow[]> {
  const here = and(eq(officers.onDuty, true), eq(officers.standing, 'active'));
  const where = and(eq(officers.level, 'desk'), here);
  return unit.tx.select().from(officers).where(where).orderBy(desc(officers.onCall), officers.createdAt, officers.id);
}

/** Real cases that are not closed, gravest first, then oldest. */
export async function openCases(unit: Unit): Promise<CaseRow[]> {
  const real = and(ne(cases.state, 'closed'), eq(cases.practice, false));
  const rows = await unit.tx.select().from(cases).where(real).orderBy(asc(cases.openedAt));
  return rows.sort((a, b) => weightOf(b.severity) - weightOf(a.severity));
}

const WAITS = and(eq(outbox.state, 'waiting'), eq(outbox.gate, 'hold'));
const TOO_LATE = and(eq(outbox.state, 'dropped'), eq(outbox.because, 'expired'));
const STANDS = or(inArray(outbox.state, ['held', 'human', 'unknown']), WAITS);

/**
 * Messages that wait for the person, for a human or for a better hour, and those whose time ran out: of the case, and
 * of its reporter's phone.
 */
export async function heldMessages(unit: Unit, openCase: CaseRow): Promise<OutboxRow[]> {
  const hers = or(eq(outbox.caseId, openCase.id), eq(outbox.conversationId, openCase.reporterConversationId));
  const where = and(hers, or(STANDS, TOO_LATE), eq(outbox.job, 'send_messages'));
  return unit.tx.select().from(outbox).where(where).orderBy(asc(outbox.seq));
}

/** All that waits or whose time ran out since then, to whomever and of whatever case or none, oldest first. */
export async function allHeldMessages(unit: Unit, since: Date): Promise<OutboxRow[]> {
  const where = and(or(STANDS, and(TOO_LATE, gte(outbox.createdAt, since))), eq(outbox.job, 'send_messages'));
  return unit.tx.select().from(outbox).where(where).orderBy(asc(outbox.seq));
}

/** The files that came with some messages, oldest first, and whose key seals each. */
export async function mediaOfMessages(
  unit: Unit,
  ids: readonly string[],
): Promise<{ file: MediaRow; personId: string }[]> {
  if (ids.length === 0) return [];
  return unit.tx
    .select({ file: media, personId: conversations.personId })
    .from(media)
    .innerJoin(messages, eq(messages.id, media.messageId))
    .innerJoin(conversations, eq(conversations.id, messages.conversationId))
    .where(inArray(messages.id, [...ids]))
    .orderBy(asc(messages.seq), asc(media.id));
}

/** What the reporter of a case sent as files, oldest first. */
export async function mediaOfReporter(unit: Unit, openCase: CaseRow): Promise<MediaRow[]> {
  const rows = await unit.tx
    .select({ file: media })
    .from(media)
    .innerJoin(messages, eq(messages.id, media.messageId))
    .where(eq(messages.conversationId, openCase.reporterConversationId))
    .orderBy(asc(messages.seq), asc(media.id));
  return rows.map((row) => row.file);
}

/** The people of a case with their roles. */
export async function peopleOfCase(unit: Unit, caseId: string) {
  return unit.tx.select().from(casePeople).where(eq(casePeople.caseId, caseId));
}

/** Alerts of a case that have not left yet are not sent any more. */
export async function dropAlerts(unit: Unit, caseId: string): Promise<void> {
  const waiting = and(
    eq(outbox.caseId, caseId),
    eq(outbox.purpose, 'alert'),
    inArray(outbox.state, ['waiting', 'held']),
  );
  await unit.tx.update(outbox).set({ state: 'cancelled', because: 'case_closed', doneAt: unit.now }).where(waiting);
}

/** The latest messages of a conversation, oldest first. */
export async function latestMessages(unit: Unit, conversationId: string, limit: number): Promise<Message[]> {
  const hers = eq(messages.conversationId, conversationId);
  const rows = await unit.tx.select().from(messages).where(hers).orderBy(desc(messages.seq)).limit(limit);
  return rows.reverse();
}
