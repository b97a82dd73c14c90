import { createHash } from 'node:crypto';
import { asc, eq, sql } from 'drizzle-orm';
import { cases, events } from '../tables/index.ts';
import type { Unit } from '../unit.ts';

type EventRow = typeof events.$inferSelect;
type Hashed = Omit<EventRow, 'seq' | 'hash'>;

/**
 * One row as its case's chain counts it, keyed: who has only the database cannot make another. Sealed columns count as
 * they are stored, so that the chain still holds when a key was erased.
 */
function weigh(unit: Unit, row: Hashed): Buffer {
  const { id, at, type, caseId, conversationId, officerId, keyOwner, because, data, until } = row;
  const sealed = [because, data].map((bytes) => bytes?.toString('hex') ?? null);
  const moments = [at.toISOString(), until?.toISOString() ?? null];
  const whole = JSON.stringify([id, type, caseId, conversationId, officerId, keyOwner, ...moments, ...sealed]);
  return unit.vault.index('trail', createHash('sha256').update(whole).digest('hex'));
}

const link = (before: Buffer | null, weight: Buffer): Buffer =>
  createHash('sha256')
    .update(Buffer.concat([before ?? Buffer.alloc(0), weight]))
    .digest();

/** The hash of a new event of a case over all before it. The case's row keeps the last, and two events their order. */
export async function extendTrail(unit: Unit, caseId: string, row: Hashed): Promise<Buffer | null> {
  const weight = weigh(unit, row).toString('hex');
  const head = sql`sha256(coalesce(${cases.trailHead}, ''::bytea) || decode(${weight}, 'hex'))`;
  const [kept] = await unit.tx
    .update(cases)
    .set({ trailHead: head, trailLength: sql`${cases.trailLength} + 1` })
    .where(eq(cases.id, caseId))
    .returning({ head: cases.trailHead });
  return kept?.head ?? null;
}

/** What a look along the chain found: `broken` is the first event that is not as it was told, by place and id. */
export interface Trail {
  length: number;
  broken: { place: number; id: string | null } | null;
}

/** Follows a case's chain from its first event to its head: one changed, added or missing row breaks it. */
export async function followTrail(unit: Unit, caseId: string): Promise<Trail> {
  const [kept] = await unit.tx.select().from(cases).where(eq(cases.id, caseId));
  const rows = await unit.tx.select().from(events).where(eq(events.caseId, caseId)).orderBy(asc(events.seq));
  let head: Buffer | null = null;
  for (const [index, row] of rows.entries()) {
    head = link(head, weigh(unit, row));
    if (!row.hash?.equals(head)) return { length: rows.length, broken: { place: index + 1, id: row.id } };
  }
  const whole = kept?.trailLength === rows.length && (head === null || kept.trailHead?.equals(head) === true);
  return { length: rows.length, broken: whole ? null : { place: rows.length + 1, id: null } };
}
