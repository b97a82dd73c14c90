import { and, asc, desc, eq, lte, or, sql } from 'drizzle-orm';
import type { Inbound } from '../../core/conversation/message.ts';
import { addNew, addRow, anyOf, changeRow } from '../rows.ts';
import { messages, outbox } from '../tables/index.ts';
import { together } from '../together.ts';
import type { Unit } from '../unit.ts';
import type { Conversation } from './conversations.ts';

export type Message = typeof messages.$inferSelect;

const bodySpot = (id: string) => ({ column: 'messages.body', row: id });

function typeOf(inbound: Inbound): Message['type'] {
  if (inbound.call) return 'call';
  if (inbound.choice !== null) return 'choice';
  if (inbound.media.length > 0) return 'media';
  return inbound.location ? 'location' : 'text';
}

const addMessages = together(async (tx, rows: (typeof messages.$inferInsert)[]) => {
  const kept = await addNew(tx, messages, rows);
  return rows.map(({ id }) => kept.has(id));
});

type MessageRow = typeof messages.$inferInsert;

async function rowOf(
  unit: Unit,
  { personId, id: conversationId }: Conversation,
  { id, inbound }: { id: string; inbound: Inbound },
): Promise<MessageRow> {
  const body = await unit.vault.seal(personId, bodySpot(id), JSON.stringify(inbound));
  return {
    id,
    conversationId,
    provider: inbound.provider,
    providerId: inbound.providerId,
    type: typeOf(inbound),
    length: inbound.text.length,
    body,
    receivedAt: unit.now,
    providerAt: inbound.at,
  };
}

/** Stores one inbound message sealed. Null when the provider's id is known: it came twice. */
export async function storeInbound(unit: Unit, conversation: Conversation, inbound: Inbound): Promise<string | null> {
  const row = await rowOf(unit, conversation, { id: unit.id(), inbound });
  return (await addMessages(unit.tx, row)) ? row.id : null;
}

/** Stores one that did not come before, and whose turn is being taken. */
export async function storeTaken(unit: Unit, conversation: Conversation, inbound: Inbound, id: string): Promise<void> {
  const row = await rowOf(unit, conversation, { id, inbound });
  await addRow(unit.tx, messages, { ...row, state: 'done' });
}

const stored = together(async (tx, sent: Pick<Inbound, 'provider' | 'providerId'>[]) => {
  const ids = sent.map(({ providerId }) => providerId);
  const providers = [...new Set(sent.map(({ provider }) => provider))];
  const rows = await tx
    .select({ provider: messages.provider, providerId: messages.providerId })
    .from(messages)
    .where(and(anyOf(messages.provider, providers), anyOf(messages.providerId, ids)));
  const known = new Set(rows.map(({ provider, providerId }) => `${provider} ${providerId}`));
  return sent.map(({ provider, providerId }) => known.has(`${provider} ${providerId}`));
});

/** True of a message that came before. */
export const isStored = (unit: Unit, inbound: Inbound): Promise<boolean> => stored(unit.tx, inbound);

interface Waiting {
  conversationId: string;
  now: Date;
}

/** The message whose turn it is; `isLast` when none was waiting behind it. */
interface Pending {
  message: Message;
  isLast: boolean;
}

const firstPending = together(async (tx, wanted: Waiting[]): Promise<(Pending | null)[]> => {
  const waiting = sql<number>`(count(*) over (partition by ${messages.conversationId}))::int`;
  const now = wanted[0]?.now ?? new Date(0);
  const ids = wanted.map(({ conversationId }) => conversationId);
  // At its first try its hour is when it came, which a clock that was set back, or another machine's, may not have reached.
  const due = or(eq(outbox.attempts, 0), lte(outbox.runAt, now));
  const theirs = and(anyOf(messages.conversationId, ids), eq(messages.state, 'pending'), due);
  const rows = await tx
    .selectDistinctOn([messages.conversationId], { message: messages, waiting })
    .from(messages)
    .innerJoin(outbox, eq(outbox.id, messages.id))
    .where(theirs)
    .orderBy(messages.conversationId, asc(messages.seq));
  const first = new Map(rows.map((row) => [row.message.conversationId, row]));
  return ids.map((id) => {
    const row = first.get(id);
    return row ? { message: row.message, isLast: row.waiting === 1 } : null;
  });
});

/** The oldest message whose turn may be taken now. One that failed and waits for its next try blocks no other. */
export const nextMessage = (unit: Unit, conversationId: string): Promise<Pending | null> =>
  firstPending(unit.tx, { conversationId, now: unit.now });

export async function readMessage(unit: Unit, id: string): Promise<Message> {
  const [row] = await unit.tx.select().from(messages).where(eq(messages.id, id));
  if (!row) throw new Error('unknown message');
  return row;
}

/** The last message of a conversation, which a later reply answers. */
export async function latestMessage(unit: Unit, conversationId: string): Promise<string | null> {
  const mine = eq(messages.conversationId, conversationId);
  const [row] = await unit.tx
    .select({ id: messages.id })
    .from(messages)
    .where(mine)
    .orderBy(desc(messages.seq))
    .limit(1);
  return row?.id ?? null;
}

/** What was received, opened; null when its owner was erased. */
export async function readInbound(unit: Unit, personId: string, message: Message): Promise<Inbound | null> {
  const json = await unit.vault.open(personId, bodySpot(message.id), message.body);
  if (json === null) return null;
  const inbound = JSON.parse(json) as Inbound & { at: string | null };
  return { ...inbound, at: inbound.at === null ? null : new Date(inbound.at) };
}

/** A case keeps these words now, under its own key: here none of them stay, so that who erases the case erases them. */
export async function leaveWordsToCase(unit: Unit, personId: string, id: string): Promise<void> {
  const inbound = await readInbound(unit, personId, await readMessage(unit, id));
  if (inbound === null) return;
  const body = await unit.vault.seal(personId, bodySpot(id), JSON.stringify({ ...inbound, text: '' }));
  await changeRow(unit.tx, messages, { id, body });
}

type MessagePatch = Partial<Pick<Message, 'state' | 'errorCode' | 'dangerReadAt'>>;

export async function markMessage(unit: Unit, id: string, patch: MessagePatch): Promise<void> {
  await changeRow(unit.tx, messages, { id, ...patch });
}
