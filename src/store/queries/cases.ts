import { and, asc, count, desc, eq, gte, inArray, ne, type SQL, sql } from 'drizzle-orm';
import { drawNumber, lengthFor } from '../../core/cases/number.ts';
import { rowsBy } from '../rows.ts';
import { casePeople, cases, conversations } from '../tables/index.ts';
import type { Unit } from '../unit.ts';
import { type Conversation, readConversation } from './conversations.ts';
import { twinsOf } from './twins.ts';

export type CaseRow = typeof cases.$inferSelect;
export type NewCase = Omit<typeof cases.$inferInsert, 'openedAt'>;

/** A number nobody has, drawn at random; two at once are kept apart by the unique number. */
export async function freeNumber(unit: Unit, randomBelow: (n: number) => number): Promise<string> {
  const length = sql<number>`length(${cases.number})`;
  const rows = await unit.tx.select({ length, n: count() }).from(cases).groupBy(length);
  const used = new Map(rows.map((row) => [row.length, row.n]));
  for (;;) {
    const number = drawNumber(
      lengthFor((n) => used.get(n) ?? 0),
      randomBelow,
    );
    const taken = await unit.tx.select({ id: cases.id }).from(cases).where(eq(cases.number, number));
    if (taken.length === 0) return number;
  }
}

/** Opens a case with its own data key and its reporter's person in it. */
export async function insertCase(unit: Unit, made: NewCase, reporterId: string): Promise<void> {
  await unit.vault.create(made.id, 'case', unit.now);
  await unit.tx.insert(cases).values({ ...made, openedAt: unit.now });
  await unit.tx.insert(casePeople).values({ caseId: made.id, personId: reporterId, role: 'reporter' });
}

export async function readCase(unit: Unit, id: string): Promise<CaseRow> {
  const [row] = await unit.tx.select().from(cases).where(eq(cases.id, id));
  if (!row) throw new Error('unknown case');
  return row;
}

/** Locks a case while its alerts or holder change. */
export async function lockCase(unit: Unit, id: string): Promise<CaseRow> {
  const [row] = await unit.tx.select().from(cases).where(eq(cases.id, id)).for('no key update');
  if (!row) throw new Error('unknown case');
  return row;
}

export async function findCase(unit: Unit, number: string): Promise<CaseRow | null> {
  const [row] = await unit.tx.select().from(cases).where(eq(cases.number, number));
  return row ?? null;
}

export async function updateCase(unit: Unit, id: string, patch: Partial<CaseRow>): Promise<void> {
  await unit.tx.update(cases).set(patch).where(eq(cases.id, id));
}

/** Cases reported from a conversation that are not closed, oldest first. */
export const casesReportedFrom = async (unit: Unit, conversationId: string): Promise<CaseRow[]> =>
  (await everReportedFrom(unit.tx, conversationId)).filter(({ state }) => state !== 'closed');

/** The latest reports from a conversation, closed ones too. */
export async function casesEverFrom(unit: Unit, conversationId: string): Promise<CaseRow[]> {
  const where = and(eq(cases.reporterConversationId, conversationId), eq(cases.kind, 'report'));
  return unit.tx.select().from(cases).where(where).orderBy(desc(cases.openedAt)).limit(10);
}

/** Cases reported from a conversation that are not closed, or were closed since then, oldest first. */
export async function casesOpenOrClosedSince(unit: Unit, conversationId: string, since: Date): Promise<CaseRow[]> {
  const ever = await everReportedFrom(unit.tx, conversationId);
  return ever.filter(({ state, closedAt }) => state !== 'closed' || (closedAt !== null && closedAt >= since));
}

/** All that was ever reported from the phone of this person, by whatever channel. */
export async function reportedBy(unit: Unit, personId: string): Promise<CaseRow[]> {
  const own = await unit.tx.select().from(conversations).where(eq(conversations.personId, personId));
  const ids = new Set(own.map(({ id }) => id));
  for (const { id } of own) for (const twin of await twinsOf(unit, id)) ids.add(twin.id);
  const reported = [...ids].map((id) => everReportedFrom(unit.tx, id));
  return (await Promise.all(reported)).flat();
}

const everReportedFrom = rowsBy(cases, cases.reporterConversationId, { orderBy: cases.openedAt });

/** Cases an officer holds or has by an alert, by id. */
export async function readCases(unit: Unit, ids: string[]): Promise<CaseRow[]> {
  return ids.length === 0
    ? []
    : unit.tx.select().from(cases).where(inArray(cases.id, ids)).orderBy(asc(cases.openedAt));
}

export async function casesHeldBy(unit: Unit, officerId: string): Promise<CaseRow[]> {
  const where = and(eq(cases.holderId, officerId), ne(cases.state, 'closed'));
  return unit.tx.select().from(cases).where(where).orderBy(asc(cases.openedAt));
}

/** Not of who must not know of it: she counts it nowhere (S1). */
export const mayCount = (officerId: string): SQL => sql`not (${officerId}::uuid = any(${cases.keptOut}))`;

/** Which cases an officer held when they were closed, since then, the oldest first. */
export async function casesEndedBy(
  unit: Unit,
  officerId: string,
  since: Date,
): Promise<{ id: string; number: string }[]> {
  const hers = and(eq(cases.holderId, officerId), mayCount(officerId));
  const where = and(hers, eq(cases.state, 'closed'), gte(cases.closedAt, since));
  return unit.tx.select({ id: cases.id, number: cases.number }).from(cases).where(where).orderBy(asc(cases.openedAt));
}

/** The conversation a case was reported from. */
export const reporterOf = (unit: Unit, openCase: CaseRow): Promise<Conversation> =>
  readConversation(unit, openCase.reporterConversationId);

/** Real cases by state, for the metrics. */
export async function countCases(unit: Unit): Promise<{ state: string; n: number }[]> {
  return unit.tx
    .select({ state: cases.state, n: count() })
    .from(cases)
    .where(eq(cases.practice, false))
    .groupBy(cases.state);
}
