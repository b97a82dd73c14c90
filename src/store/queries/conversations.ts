import { eq, sql } from 'drizzle-orm';
import type { Address } from '../../core/conversation/message.ts';
import type { Tx } from '../database.ts';
import { addRow, allOf, changeRow, rowBy } from '../rows.ts';
import { addresses, conversationPeople, conversations, people } from '../tables/index.ts';
import { together } from '../together.ts';
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
    | 'accountIndex'
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

interface Indexed {
  channel: Address['channel'];
  value: Buffer;
}

const keyOfIndexed = ({ channel, value }: Indexed): string => `${channel} ${value.toString('hex')}`;

const behindAddress = together(async (tx, wanted: Indexed[]) => {
  const channels = allOf(
    addresses.channel,
    wanted.map(({ channel }) => channel),
  );
  const values = allOf(
    addresses.valueIndex,
    wanted.map(({ value }) => value),
  );
  const rows = await tx
    .select({ conversation: conversations, channel: addresses.channel, value: addresses.valueIndex })
    .from(addresses)
    .innerJoin(conversations, eq(conversations.id, addresses.conversationId))
    .where(sql`(${addresses.channel}, ${addresses.valueIndex}) in (select * from unnest(${channels}, ${values}))`);
  const found = new Map(rows.map((row) => [keyOfIndexed(row), row.conversation]));
  return wanted.map((one) => found.get(keyOfIndexed(one)) ?? null);
});

/** The conversation of an address, or null. One of an erased person is nobody's: who writes from there is a newcomer. */
export async function findConversation(unit: Unit, address: Address): Promise<Conversation | null> {
  const value = unit.vault.index('address', address.value);
  const found = await behindAddress(unit.tx, { channel: address.channel, value });
  if (!found || (await unit.vault.knows(found.personId))) return found;
  await unit.tx.delete(addresses).where(eq(addresses.conversationId, found.id));
  return null;
}

/** What a conversation begins with besides who stands behind it. */
const NEW = {
  session: null,
  lastInboundAt: null,
  openUntil: null,
  optedOutAt: null,
  quietAt: null,
  strangerAt: null,
  accountIndex: null,
  askedAt: null,
} as const;

/** Opens a conversation with a person of its own. Two at once: the later hits the unique address and rolls back. */
export async function openConversation(unit: Unit, newcomer: Newcomer): Promise<Conversation> {
  const { address, provider, role, country } = newcomer;
  const [personId, id, addressId] = [unit.id(), unit.id(), unit.id()];
  await unit.vault.create(personId, 'person', unit.now);
  await addRow(unit.tx, people, { id: personId, createdAt: unit.now });
  const made = { id, personId, channel: address.channel, provider, role, country, createdAt: unit.now };
  await addRow(unit.tx, conversations, made);
  await addRow(unit.tx, conversationPeople, { conversationId: id, personId, relation: 'writes' });
  await addRow(unit.tx, addresses, {
    id: addressId,
    conversationId: id,
    channel: address.channel,
    kind: address.kind,
    value: await unit.vault.seal(personId, { column: 'addresses.value', row: addressId }, address.value),
    valueIndex: unit.vault.index('address', address.value),
    createdAt: unit.now,
  });
  return { ...NEW, ...made };
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

const lockOne = rowBy(conversations, conversations.id, { locked: true });

/** Conversations that a shared transaction has locked: for the database they are its own, whichever work of it asks. */
const LOCKED = new WeakMap<Tx, Set<string>>();

function isFirst({ tx, shared }: Unit, id: string): boolean {
  if (!shared) return true;
  const locked = LOCKED.get(tx) ?? new Set();
  LOCKED.set(tx, locked);
  const first = !locked.has(id);
  locked.add(id);
  return first;
}

/** Locks a conversation for a turn; null when somebody else has it. Nobody waits. */
export const lockConversation = async (unit: Unit, id: string): Promise<Conversation | null> =>
  isFirst(unit, id) ? lockOne(unit.tx, id) : null;

const readOne = rowBy(conversations, conversations.id);

/** Reads a conversation without a lock. */
export async function readConversation(unit: Unit, id: string): Promise<Conversation> {
  const row = await readOne(unit.tx, id);
  if (!row) throw new Error('unknown conversation');
  return row;
}

export const saveConversation = (unit: Unit, id: string, patch: ConversationPatch): Promise<void> =>
  changeRow(unit.tx, conversations, { id, ...patch });

const addressesOf = rowBy(addresses, addresses.conversationId);

/** The address to write to, or null when its owner was erased. */
export async function addressOf(unit: Unit, conversation: Conversation): Promise<Address | null> {
  const row = await addressesOf(unit.tx, conversation.id);
  if (!row) return null;
  const value = await unit.vault.open(conversation.personId, { column: 'addresses.value', row: row.id }, row.value);
  return value === null ? null : { channel: row.channel, kind: row.kind, value };
}
