import { and, eq, gte, inArray, ne, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { CaseKey } from '../../core/cases/links/case-keys.ts';
import { caseKeys, caseLinks, cases } from '../tables/index.ts';
import type { Unit } from '../unit.ts';

export type CaseLink = typeof caseLinks.$inferSelect;

/** By which index each is looked up: a number that is named is found where it is somebody's own. */
const INDEX = { number: 'address', name_village: 'name', passport: 'passport' } as const;
const NAMED: CaseKey['kind'][] = ['number', 'name_village', 'passport'];

/** Keeps what a case names, only ever as blind indexes. */
export async function keepKeys(unit: Unit, caseId: string, keys: readonly CaseKey[]): Promise<void> {
  if (keys.length === 0) return;
  const rows = keys.map(({ kind, value }) => ({ caseId, kind, value: unit.vault.index(INDEX[kind], value) }));
  await unit.tx.insert(caseKeys).values(rows).onConflictDoNothing();
}

/** What a case could be found by is gone: it is tied to nothing any more. */
export async function forgetNames(unit: Unit, caseId: string): Promise<void> {
  await unit.tx.delete(caseKeys).where(eq(caseKeys.caseId, caseId));
}

/** The cases of other phones that name what this one names. */
export async function namingTheSame(unit: Unit, openCase: { id: string; reporterConversationId: string }) {
  const { id: caseId, reporterConversationId } = openCase;
  const own = alias(caseKeys, 'own');
  return unit.tx
    .select({ id: cases.id, number: cases.number, kind: sql<CaseKey['kind']>`${caseKeys.kind}` })
    .from(own)
    .innerJoin(caseKeys, and(eq(caseKeys.kind, own.kind), eq(caseKeys.value, own.value)))
    .innerJoin(cases, eq(cases.id, caseKeys.caseId))
    .where(
      and(
        eq(own.caseId, caseId),
        inArray(own.kind, NAMED),
        ne(cases.id, caseId),
        ne(cases.reporterConversationId, reporterConversationId),
        eq(cases.practice, false),
      ),
    );
}

/** Two ids in one order: a pair is one link, from whichever side it was found. */
const pair = (one: string, other: string) =>
  one < other ? { caseId: one, otherId: other } : { caseId: other, otherId: one };

/** Proposes a link; false when this pair is known already, also as kept apart. */
export async function proposeLink(unit: Unit, ids: [string, string], kinds: string[]): Promise<boolean> {
  const made = { ...pair(...ids), kinds, proposedAt: unit.now };
  return (await unit.tx.insert(caseLinks).values(made).onConflictDoNothing().returning()).length > 0;
}

/** The desk has decided about a pair, proposed or not. */
export async function decideLink(unit: Unit, ids: [string, string], state: 'joined' | 'apart'): Promise<void> {
  const made = { ...pair(...ids), kinds: ['desk'], proposedAt: unit.now, state, decidedAt: unit.now };
  const target = [caseLinks.caseId, caseLinks.otherId];
  await unit.tx
    .insert(caseLinks)
    .values(made)
    .onConflictDoUpdate({ target, set: { state, decidedAt: unit.now } });
}

/** Two that were joined go together no more: they may still be about one person, and it is for the desk to decide again. */
export async function reopenLink(unit: Unit, ids: [string, string]): Promise<boolean> {
  const { caseId, otherId } = pair(...ids);
  const joined = and(eq(caseLinks.caseId, caseId), eq(caseLinks.otherId, otherId), eq(caseLinks.state, 'joined'));
  const change = { state: 'proposed' as const, decidedAt: null };
  return (await unit.tx.update(caseLinks).set(change).where(joined).returning()).length > 0;
}

/** Every link of a case with the other's number. */
export async function linksOf(unit: Unit, caseId: string): Promise<(CaseLink & { number: string })[]> {
  const links = await unit.tx
    .select()
    .from(caseLinks)
    .where(or(eq(caseLinks.caseId, caseId), eq(caseLinks.otherId, caseId)));
  const others = links.map((one) => (one.caseId === caseId ? one.otherId : one.caseId));
  if (others.length === 0) return [];
  const rows = await unit.tx
    .select({ id: cases.id, number: cases.number })
    .from(cases)
    .where(inArray(cases.id, others));
  const numbers = new Map(rows.map((row) => [row.id, row.number]));
  return links.map((one, index) => ({ ...one, number: numbers.get(others[index] ?? '') ?? '' }));
}

/** Proposed links, the oldest first, then what was decided since, the newest first. */
export async function linksSince(unit: Unit, since: Date): Promise<CaseLink[]> {
  const proposed = eq(caseLinks.state, 'proposed');
  return unit.tx
    .select()
    .from(caseLinks)
    .where(or(proposed, gte(caseLinks.decidedAt, since)))
    .orderBy(sql`${caseLinks.decidedAt} desc nulls first`, caseLinks.proposedAt, caseLinks.caseId, caseLinks.otherId);
}

/** Cases that go with this one, in the order of their ids. */
export async function joinedTo(unit: Unit, caseId: string): Promise<string[]> {
  const rows = await unit.tx.select({ id: cases.id }).from(cases).where(eq(cases.joinedTo, caseId)).orderBy(cases.id);
  return rows.map(({ id }) => id);
}
