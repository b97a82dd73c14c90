import { and, asc, count, eq, inArray, ne, or } from 'drizzle-orm';
import type { Officer } from '../../core/cases/routing/types.ts';
import type { Address } from '../../core/conversation/message.ts';
import { addresses, casePeople, cases, officers, people } from '../tables/index.ts';
import type { Unit } from '../unit.ts';
import { findConversation, openConversation, saveConversation } from './conversations.ts';

export type OfficerRow = typeof officers.$inferSelect;

/** One line of a roster. */
export interface RosterLine {
  name: string;
  level: OfficerRow['level'];
  areaCode: string;
  woman: boolean;
  wake: boolean;
  onCall: boolean;
  address: Address;
  provider: string;
}

const nameSpot = (personId: string) => ({ column: 'people.name', row: personId });

/** Enrols an officer, or brings her line up to date; her phone decides who she is. */
export async function enrol(unit: Unit, line: RosterLine): Promise<void> {
  const { name, address, provider, ...row } = line;
  const newcomer = { address, provider, role: 'officer' as const, country: 'ID' };
  const conversation = (await findConversation(unit, address)) ?? (await openConversation(unit, newcomer));
  const { personId } = conversation;
  await saveConversation(unit, conversation.id, { role: 'officer' });
  const sealed = await unit.vault.seal(personId, nameSpot(personId), name);
  await unit.tx.update(people).set({ name: sealed }).where(eq(people.id, personId));
  await unit.tx
    .insert(officers)
    .values({ ...row, id: unit.id(), personId, conversationId: conversation.id, createdAt: unit.now })
    .onConflictDoUpdate({ target: officers.conversationId, set: row });
}

/** The officer behind a conversation, or null. */
export async function officerOf(unit: Unit, conversationId: string): Promise<OfficerRow | null> {
  const [row] = await unit.tx.select().from(officers).where(eq(officers.conversationId, conversationId));
  return row ?? null;
}

export async function readOfficer(unit: Unit, id: string): Promise<OfficerRow> {
  const [row] = await unit.tx.select().from(officers).where(eq(officers.id, id));
  if (!row) throw new Error('unknown officer');
  return row;
}

export async function setDuty(unit: Unit, id: string, onDuty: boolean): Promise<void> {
  await unit.tx.update(officers).set({ onDuty }).where(eq(officers.id, id));
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
  const where = and(eq(officers.level, 'district'), eq(officers.onDuty, true));
  return unit.tx.select().from(officers).where(where).orderBy(asc(officers.createdAt), asc(officers.id));
}

/** An officer's name, or null when she was erased. */
export async function nameOf(unit: Unit, personId: string): Promise<string | null> {
  const [row] = await unit.tx.select().from(people).where(eq(people.id, personId));
  return row?.name ? unit.vault.open(personId, nameSpot(personId), row.name) : null;
}

/** Officers who reported a case or are part of it, from whatever channel of their phone: it is never theirs (S12). */
export async function partOfCase(unit: Unit, of: { id: string; reporterConversationId: string }): Promise<string[]> {
  const { tx } = unit;
  const phones = tx
    .select({ value: addresses.valueIndex })
    .from(addresses)
    .where(eq(addresses.conversationId, of.reporterConversationId));
  const reachedBy = tx
    .select({ id: addresses.conversationId })
    .from(addresses)
    .where(inArray(addresses.valueIndex, phones));
  const inIt = tx.select({ id: casePeople.personId }).from(casePeople).where(eq(casePeople.caseId, of.id));
  const hers = or(inArray(officers.conversationId, reachedBy), inArray(officers.personId, inIt));
  return (await tx.select({ id: officers.id }).from(officers).where(hers)).map(({ id }) => id);
}
