import { and, asc, count, eq, inArray, ne, or } from 'drizzle-orm';
import type { Officer } from '../../core/cases/routing/types.ts';
import type { Address } from '../../core/conversation/message.ts';
import type { RosterLine } from '../../core/roster/roster-line.ts';
import type { Tx } from '../database.ts';
import { anyOf, rowBy } from '../rows.ts';
import { addresses, casePeople, cases, officers, people } from '../tables/index.ts';
import type { Unit } from '../unit.ts';
import { type Conversation, findConversation, openConversation, saveConversation } from './conversations.ts';

export type OfficerRow = typeof officers.$inferSelect;

/** One line of a roster. */
export interface RosterEntry extends Omit<RosterLine, 'line' | 'channel' | 'phone' | 'noBackup'> {
  address: Address;
  provider: string;
}

const nameSpot = (personId: string) => ({ column: 'people.name', row: personId });

async function phoneOf(unit: Unit, { address, provider }: RosterEntry): Promise<Conversation> {
  const newcomer = { address, provider, role: 'worker' as const, country: 'ID' };
  return (await findConversation(unit, address)) ?? (await openConversation(unit, newcomer));
}

/** Her name, sealed by her own key. */
export async function nameOfficer(unit: Unit, personId: string, name: string): Promise<void> {
  const sealed = await unit.vault.seal(personId, nameSpot(personId), name);
  await unit.tx.update(people).set({ name: sealed }).where(eq(people.id, personId));
}

/** Writes her line; her phone decides who she is. Whoever is on the roster already keeps her standing. */
export async function enrol(unit: Unit, entry: RosterEntry, standing: 'active' | 'invited'): Promise<OfficerRow> {
  const { name, address: _, provider: __, ...row } = entry;
  const conversation = await phoneOf(unit, entry);
  const { id: conversationId, personId } = conversation;
  if (standing === 'active') await saveConversation(unit, conversationId, { role: 'officer' });
  await nameOfficer(unit, personId, name);
  const [officer] = await unit.tx
    .insert(officers)
    .values({ ...row, id: unit.id(), personId, conversationId, standing, createdAt: unit.now })
    .onConflictDoUpdate({ target: officers.conversationId, set: row })
    .returning();
  return officer as OfficerRow;
}

export async function updateOfficer(unit: Unit, id: string, patch: Partial<OfficerRow>): Promise<void> {
  await unit.tx.update(officers).set(patch).where(eq(officers.id, id));
}

export async function removeOfficer(unit: Unit, id: string): Promise<void> {
  await unit.tx.delete(officers).where(eq(officers.id, id));
}

/** Everybody on the roster of these steps, whatever her standing, longest on it first. */
export async function officersAt(unit: Unit, levels: readonly OfficerRow['level'][]): Promise<OfficerRow[]> {
  const where = inArray(officers.level, [...levels]);
  return unit.tx.select().from(officers).where(where).orderBy(asc(officers.createdAt), asc(officers.id));
}

/** Whoever the roster has behind a conversation, whatever her standing, or null. */
export const enrolledAt = (unit: Unit, conversationId: string): Promise<OfficerRow | null> =>
  enrolledOf(unit.tx, conversationId);

const enrolledOf = rowBy(officers, officers.conversationId);

/** The officer behind a conversation; null for who has not confirmed, left, or lost that phone. */
export async function officerOf(unit: Unit, conversationId: string): Promise<OfficerRow | null> {
  const row = await enrolledAt(unit, conversationId);
  return row?.standing === 'active' ? row : null;
}

export async function readOfficer(unit: Unit, id: string): Promise<OfficerRow> {
  const [row] = await unit.tx.select().from(officers).where(eq(officers.id, id));
  if (!row) throw new Error('unknown officer');
  return row;
}

/** Everybody on the roster with the number of cases they hold. */
export async function roster(unit: Unit): Promise<(OfficerRow & Officer)[]> {
  const rows = await unit.tx.select().from(officers).orderBy(asc(officers.createdAt), asc(officers.id));
  const held = await unit.tx
    .select({ id: cases.holderId, n: count() })
    .from(cases)
    .where(
      and(
        ne(cases.state, 'closed'),
        eq(cases.practice, false),
        inArray(
          cases.holderId,
          rows.map((row) => row.id),
        ),
      ),
    )
    .groupBy(cases.holderId);
  const open = new Map(held.map((row) => [row.id, row.n]));
  return rows.map((row) => ({ ...row, openCases: open.get(row.id) ?? 0 }));
}

/** District coordinators on duty, longest on the roster first. */
export async function districtsOnDuty(unit: Unit): Promise<OfficerRow[]> {
  const here = and(eq(officers.onDuty, true), eq(officers.standing, 'active'));
  const where = and(eq(officers.level, 'district'), here);
  return unit.tx.select().from(officers).where(where).orderBy(asc(officers.createdAt), asc(officers.id));
}

/** How many are on the rota, and how many of them would be called now: who has said yes to it and is on duty (S18). */
export async function onCall(unit: Unit): Promise<{ enrolled: number; ready: number }> {
  const where = and(eq(officers.onCall, true), inArray(officers.standing, ['active', 'invited']));
  const rota = await unit.tx.select().from(officers).where(where);
  return { enrolled: rota.length, ready: rota.filter((row) => row.standing === 'active' && row.onDuty).length };
}

/** An officer's name, or null when she was erased. */
export async function nameOf(unit: Unit, personId: string): Promise<string | null> {
  const [row] = await unit.tx.select().from(people).where(eq(people.id, personId));
  return row?.name ? unit.vault.open(personId, nameSpot(personId), row.name) : null;
}

/** All conversations of the phone that has this one, by whatever channel. */
function ofSamePhone(tx: Tx, conversationId: string) {
  const phones = tx
    .select({ value: addresses.valueIndex })
    .from(addresses)
    .where(eq(addresses.conversationId, conversationId));
  return tx.select({ id: addresses.conversationId }).from(addresses).where(inArray(addresses.valueIndex, phones));
}

/** Officers who reported a case or are part of it, from whatever channel of their phone: it is never theirs (S12). */
export async function partOfCase(unit: Unit, of: { id: string; reporterConversationId: string }): Promise<string[]> {
  const { tx } = unit;
  const inIt = tx.select({ id: casePeople.personId }).from(casePeople).where(eq(casePeople.caseId, of.id));
  const hers = or(
    inArray(officers.conversationId, ofSamePhone(tx, of.reporterConversationId)),
    inArray(officers.personId, inIt),
  );
  return (await tx.select({ id: officers.id }).from(officers).where(hers)).map(({ id }) => id);
}

/** The same from her side: of these cases, those that an officer reported or is part of (S12). */
export async function casesSheIsIn(
  { tx }: Unit,
  officer: Pick<OfficerRow, 'conversationId' | 'personId'>,
  of: readonly { id: string }[],
): Promise<Set<string>> {
  const inIt = tx.select({ id: casePeople.caseId }).from(casePeople).where(eq(casePeople.personId, officer.personId));
  const hers = or(
    inArray(cases.reporterConversationId, ofSamePhone(tx, officer.conversationId)),
    inArray(cases.id, inIt),
  );
  const these = anyOf(
    cases.id,
    of.map(({ id }) => id),
  );
  const rows = await tx.select({ id: cases.id }).from(cases).where(and(these, hers));
  return new Set(rows.map(({ id }) => id));
}
