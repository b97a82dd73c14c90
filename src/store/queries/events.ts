import { and, asc, desc, eq, gt, gte, inArray, sql } from 'drizzle-orm';
import { addRow } from '../rows.ts';
import { events } from '../tables/index.ts';
import type { Unit } from '../unit.ts';
import { extendTrail } from './trail.ts';

/** Something that happened, to be told for ever. `keyOwner` is the case, or the person where there is none. */
export interface Happening {
  type: string;
  keyOwner: string;
  caseId?: string | null;
  conversationId?: string | null;
  officerId?: string | null;
  because?: string | null;
  data?: unknown;
  until?: Date | null;
}

export interface ToldEvent {
  id: string;
  at: Date;
  type: string;
  caseId: string | null;
  conversationId: string | null;
  officerId: string | null;
  because: string | null;
  data: unknown;
  until: Date | null;
}

/** Tells it for ever; of an owner who was erased only that it happened, without words. */
export async function recordEvent(unit: Unit, happening: Happening): Promise<void> {
  const { because, data, ...row } = happening;
  const id = unit.id();
  const kept = await unit.vault.knows(row.keyOwner);
  const sealed = (column: string, text: string | null | undefined) =>
    text && kept ? unit.vault.seal(row.keyOwner, { column, row: id }, text) : null;
  const { caseId = null, conversationId = null, officerId = null, until = null, ...always } = row;
  const whole = {
    ...always,
    ...{ id, at: unit.now, caseId, conversationId, officerId, until },
    because: await sealed('events.because', because),
    data: await sealed('events.data', data === undefined ? null : JSON.stringify(data)),
  };
  const hash = caseId ? await extendTrail(unit, caseId, whole) : null;
  await addRow(unit.tx, events, { ...whole, hash });
}

type Row = typeof events.$inferSelect;

async function told(unit: Unit, row: Row): Promise<ToldEvent> {
  const open = (column: string, value: Buffer | null) => unit.vault.open(row.keyOwner, { column, row: row.id }, value);
  const data = await open('events.data', row.data);
  return {
    id: row.id,
    at: row.at,
    type: row.type,
    caseId: row.caseId,
    conversationId: row.conversationId,
    officerId: row.officerId,
    because: await open('events.because', row.because),
    data: data === null ? null : JSON.parse(data),
    until: row.until,
  };
}

const tell = async (unit: Unit, rows: Row[]): Promise<ToldEvent[]> => {
  const all: ToldEvent[] = [];
  for (const row of rows) all.push(await told(unit, row));
  return all;
};

/** A case's history, oldest first, opened. */
export async function eventsOfCase(unit: Unit, caseId: string): Promise<ToldEvent[]> {
  return tell(unit, await unit.tx.select().from(events).where(eq(events.caseId, caseId)).orderBy(asc(events.seq)));
}

/** When something of this type last happened to a case; null where it never did. */
export async function lastHappened(unit: Unit, caseId: string, type: string): Promise<Date | null> {
  const same = and(eq(events.caseId, caseId), eq(events.type, type));
  const [row] = await unit.tx.select({ at: events.at }).from(events).where(same).orderBy(desc(events.seq)).limit(1);
  return row?.at ?? null;
}

/** Everything decided after an event, oldest first; from the beginning when `after` is null or unknown. */
export async function eventsAfter(unit: Unit, after: string | null, limit: number): Promise<ToldEvent[]> {
  const [from] = after ? await unit.tx.select({ seq: events.seq }).from(events).where(eq(events.id, after)) : [];
  const where = and(gt(events.seq, from?.seq ?? 0));
  return tell(unit, await unit.tx.select().from(events).where(where).orderBy(asc(events.seq)).limit(limit));
}

/** Doubts that ended with her own word since then, newest first (S12). */
export async function doubtsEndedSince(unit: Unit, since: Date): Promise<ToldEvent[]> {
  const where = and(sql`${events.type} = 'doubt_ended'`, gte(events.at, since));
  return tell(unit, await unit.tx.select().from(events).where(where).orderBy(desc(events.at)));
}

/** What was said when each case was opened, by its id; none where its key was erased. */
export async function openingWords(unit: Unit, caseIds: readonly string[]): Promise<Map<string, string>> {
  if (caseIds.length === 0) return new Map();
  const opened = and(inArray(events.caseId, [...caseIds]), eq(events.type, 'case_opened'));
  const all = await tell(unit, await unit.tx.select().from(events).where(opened).orderBy(asc(events.seq)));
  return new Map(all.map(({ caseId, data }) => [caseId ?? '', (data as { details?: string } | null)?.details ?? '']));
}

/** The latest events, newest first: the ids of all, and opened those that are not known yet. */
export async function latestEvents(
  unit: Unit,
  limit: number,
  known: (id: string) => boolean,
): Promise<{ ids: string[]; fresh: ToldEvent[] }> {
  const rows = await unit.tx.select().from(events).orderBy(desc(events.seq)).limit(limit);
  const unknown = rows.filter((row) => !known(row.id));
  return { ids: rows.map((row) => row.id), fresh: await tell(unit, unknown) };
}
