import { and, count, desc, eq, gt, gte, inArray, isNotNull, isNull, max, ne, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { HeardOfGroup } from '../../core/cases/grouping.ts';
import type { GroupName } from '../../core/cases/links/group-names.ts';
import { caseKeys, cases, groupAlerts, officers, questions } from '../tables/index.ts';
import type { Unit } from '../unit.ts';
import type { CaseRow } from './cases.ts';

/** One officer and one thing that many cases are about. */
export interface OfGroup {
  officerId: string;
  group: string;
}

const GROUP_KINDS: GroupName['kind'][] = ['ship', 'agency'];

const of = ({ officerId, group }: OfGroup) => and(eq(groupAlerts.officerId, officerId), eq(groupAlerts.group, group));

/** Keeps the ship or agency a case names, as a blind index. */
export async function keepGroupName(unit: Unit, caseId: string, { kind, value }: GroupName): Promise<void> {
  const index = unit.vault.index('name', `${kind} ${value}`);
  await unit.tx.insert(caseKeys).values({ caseId, kind, value: index }).onConflictDoNothing();
}

/** Of each ship and agency that a case names, the oldest other case that names it too. */
export async function oldestOfGroups(unit: Unit, caseId: string): Promise<{ id: string; kind: GroupName['kind'] }[]> {
  const own = alias(caseKeys, 'own');
  const rows = await unit.tx
    .selectDistinctOn([own.kind, own.value], { id: cases.id, kind: sql<GroupName['kind']>`${own.kind}` })
    .from(own)
    .innerJoin(caseKeys, and(eq(caseKeys.kind, own.kind), eq(caseKeys.value, own.value)))
    .innerJoin(cases, eq(cases.id, caseKeys.caseId))
    .where(and(eq(own.caseId, caseId), inArray(own.kind, GROUP_KINDS), ne(cases.id, caseId), eq(cases.practice, false)))
    .orderBy(own.kind, own.value, cases.openedAt, cases.id);
  return rows;
}

/** Of the ships and agencies that a case names, the one that most cases opened since then name too; a ship before an agency. */
export async function groupNameOf(unit: Unit, caseId: string, since: Date): Promise<string | null> {
  const own = alias(caseKeys, 'own');
  const [first] = await unit.tx
    .select({ kind: own.kind, value: own.value })
    .from(own)
    .innerJoin(caseKeys, and(eq(caseKeys.kind, own.kind), eq(caseKeys.value, own.value)))
    .innerJoin(cases, and(eq(cases.id, caseKeys.caseId), or(eq(cases.id, caseId), gte(cases.openedAt, since))))
    .where(and(eq(own.caseId, caseId), inArray(own.kind, GROUP_KINDS)))
    .groupBy(own.kind, own.value)
    .orderBy(desc(count()), desc(own.kind), own.value)
    .limit(1);
  return first ? `${first.kind} ${first.value.toString('hex')}` : null;
}

/** Two alerts to one officer about one group are decided one behind the other. */
export async function lockOfficer(unit: Unit, id: string): Promise<void> {
  await unit.tx.select({ id: officers.id }).from(officers).where(eq(officers.id, id)).for('no key update');
}

/** What she heard of it since then; `besides`: of other cases than this one, each once. */
export async function heardOfGroup(
  unit: Unit,
  { since, besides, ...which }: OfGroup & { since: Date; besides?: string },
): Promise<HeardOfGroup> {
  const own = and(of(which), eq(groupAlerts.counted, false), gt(groupAlerts.at, since));
  const rows = await unit.tx.select().from(groupAlerts).where(own);
  const others = new Map(rows.filter(({ caseId }) => caseId !== besides).map(({ caseId, at }) => [caseId, at]));
  const [last] = await unit.tx
    .select({ at: max(groupAlerts.saidAt) })
    .from(groupAlerts)
    .where(and(of(which), eq(groupAlerts.counted, true)));
  return { own: besides ? [...others.values()] : rows.map(({ at }) => at), countedAt: last?.at ?? null };
}

export async function addGroupAlert(unit: Unit, alert: OfGroup & { caseId: string; counted: boolean }): Promise<void> {
  const saidAt = alert.counted ? null : unit.now;
  await unit.tx.insert(groupAlerts).values({ ...alert, id: unit.id(), at: unit.now, saidAt });
}

/** All that waited to be counted is said now; false when nothing waits. */
export async function countSaid(unit: Unit, which: OfGroup): Promise<boolean> {
  const waits = and(of(which), isNull(groupAlerts.saidAt));
  return (await unit.tx.update(groupAlerts).set({ saidAt: unit.now }).where(waits).returning()).length > 0;
}

/** What she was asked of this group and may still answer: cases that nobody has, gravest clocks first. */
export async function openInGroup(
  unit: Unit,
  which: OfGroup,
): Promise<{ questionId: string; until: Date | null; openCase: CaseRow }[]> {
  const grouped = unit.tx.select({ id: groupAlerts.caseId }).from(groupAlerts).where(of(which));
  const asked = and(
    eq(questions.officerId, which.officerId),
    eq(questions.kind, 'alert'),
    eq(questions.state, 'open'),
    inArray(questions.caseId, grouped),
    or(eq(cases.state, 'open'), isNotNull(cases.raisedFor)),
  );
  const rows = await unit.tx
    .select({ question: questions, openCase: cases })
    .from(questions)
    .innerJoin(cases, eq(cases.id, questions.caseId))
    .where(asked)
    .orderBy(cases.openedAt, cases.id);
  return rows.map(({ question, openCase }) => ({ questionId: question.id, until: question.until, openCase }));
}

/** Those of these officers who heard of a case only in a number of many. */
export async function onlyCounted(unit: Unit, caseId: string): Promise<Set<string>> {
  const rows = await unit.tx.select().from(groupAlerts).where(eq(groupAlerts.caseId, caseId));
  const own = new Set(rows.filter(({ counted }) => !counted).map(({ officerId }) => officerId));
  return new Set(rows.map(({ officerId }) => officerId).filter((id) => !own.has(id)));
}

/** The cases that officers heard of in a group since then, by group. */
export async function groupsSince(unit: Unit, since: Date): Promise<Map<string, CaseRow[]>> {
  const rows = await unit.tx
    .selectDistinctOn([groupAlerts.group, cases.id], { group: groupAlerts.group, openCase: cases })
    .from(groupAlerts)
    .innerJoin(cases, eq(cases.id, groupAlerts.caseId))
    .where(gt(groupAlerts.at, since));
  const groups = new Map<string, CaseRow[]>();
  for (const { group, openCase } of rows) groups.set(group, [...(groups.get(group) ?? []), openCase]);
  return groups;
}

/** What waits for a message is open by that message from now. */
export async function askedBy(unit: Unit, before: string, outboxId: string): Promise<void> {
  await unit.tx.update(questions).set({ outboxId }).where(eq(questions.outboxId, before));
}
