import { and, eq } from 'drizzle-orm';
import type { Address } from '../../core/conversation/message.ts';
import { addresses, conversationPeople, conversations, people } from '../tables/index.ts';
import type { Unit } from '../unit.ts';

export type Conversation = typeof conversations.$inferSelect;
export type ConversationPatch = Partial<
  Pick<
    Conversation,
    | 'role'
    | 'session'
    | 'lastInboundAt'
    | 'openUntil'
    | 'optedOutAt'
    | 'askedAt'
    | 'quietAt'
    | 'strangerAt'
    | 'provider'
  >
>;

/** A fresh address: who stands behind it, and how it is reached. */
export interface Newcomer {
  address: Address;
  provider: string;
  role: Conversation['role'];
  country: string | null;
}

/** The conversation of an address, or null. One of an erased person is nobody's: who writes from there is a newcomer. */
export async function findConversation(unit: Unit, address: Address): Promise<Conversation | null> {
  const [row] = await unit.tx
    .select({ conversation: conversations })
    .from(addresses)
    .innerJoin(conversations, eq(conversations.id, addresses.conversationId))
    .where(
      and(eq(addresses.channel, address.channel), eq(addresses.valueIndex, unit.vault.index('address', address.value))),
    );
  if (!row || (await unit.vault.knows(row.conversation.personId))) return row?.conversation ?? null;
  await unit.tx.delete(addresses).where(eq(addresses.conversationId, row.conversation.id));
  return null;
}

/** Opens a conversation with a person of its own. Two at once: the later hits the unique address and rolls back. */
export async function openConversation(unit: Unit, newcomer: Newcomer): Promise<Conversation> {
  const { address, provider, role, country } = newcomer;
  const [personId, id, addressId] = [unit.id(), unit.id(), unit.id()];
  await unit.vault.create(personId, 'person', unit.now);
  await unit.tx.insert(people).values({ id: personId, createdAt: unit.now });
  const made = { id, personId, channel: address.channel, provider, role, country, createdAt: unit.now };
  const [conversation] = await unit.tx.insert(conversations).values(made).returning();
  await unit.tx.insert(conversationPeople).values({ conversationId: id, personId, relation: 'writes' });
  await unit.tx.insert(addresses).values({
    id: addressId,
    conversationId: id,
    channel: address.channel,
    kind: address.kind,
    value: await unit.vault.seal(personId, { column: 'addresses.value', row: addressId }, address.value),
    valueIndex: unit.vault.index('address', address.value),
    createdAt: unit.now,
  });
  return conversation as Conversation;
}

/** A conversation of an invented person that has no address: what is said to it is never sent. */
export async function openUnreachable(unit: Unit): Promise<Conversation> {
  const [personId, id] = [unit.id(), unit.id()];
  await unit.vault.create(personId, 'person', unit.now);
  await unit.tx.insert(people).values({ id: personId, createdAt: unit.now });
  const made = { id, personId, channel: 'sms', provider: 'nobody', role: 'family', createdAt: unit.now } as const;
  const [conversation] = await unit.tx.insert(conversations).values(made).returning();
  return conversation as Conversation;
}

/** Locks a conversation for a turn; null when somebody else has it. Nobody waits. */
export async function lockConversation(unit: Unit, id: string): Promise<Conversation | null> {
  const rows = await unit.tx
    .select()
    .from(conversations)
    .where(eq(conversations.id, id))
    .for('no key update', { skipLocked: true });
  return rows[0] ?? null;
}

/** Reads a conversation without a lock. */
export async function readConversation(unit: Unit, id: string): Promise<Conversation> {
  const [row] = await unit.tx.select().from(conversations).where(eq(conversations.id, id));
  if (!row) throw new Error('unknown conversation');
  return row;
}

export async function saveConversation(unit: Unit, id: string, patch: ConversationPatch): Promise<void> {
  await unit.tx.update(conversations).set(patch).where(eq(conversations.id, id));
}

/** The address to write to, or null when its owner was erased. */
export async function addressOf(unit: Unit, conversation: Conversation): Promise<Address | null> {
  const [row] = await unit.tx.select().from(addresses).where(eq(addresses.conversationId, conversation.id)).limit(1);
  if (!row) return null;
  const value = await unit.vault.open(conversation.personId, { column: 'addresses.value', row: row.id }, row.value);
  return value === null ? null : { channel: row.channel, kind: row.kind, value };
}
