import { and, desc, eq, gte } from 'drizzle-orm';
import type { Purpose } from '../../core/conversation/events.ts';
import type { Option } from '../../core/conversation/message.ts';
import { addRow } from '../rows.ts';
import { outbox } from '../tables/index.ts';
import type { Unit } from '../unit.ts';
import { firstTry } from './leases.ts';
import type { OutboxRow } from './outbox.ts';

/** A message to send, in words; `keyOwner` is the person, or the case whose facts it holds. */
export interface NewMessage {
  conversationId: string;
  caseId: string | null;
  officerId: string | null;
  purpose: Purpose;
  urgent: boolean;
  inReplyTo: string | null;
  expiresAt: Date | null;
  runAt: Date;
  keyOwner: string;
  body: MessageBody;
}

/**
 * The words of a message and what they offer. `template`: variables of the alert template that says the same. `whole`:
 * the message it was cut from.
 */
export interface MessageBody {
  text: string;
  whole?: string;
  options: Option[];
  template: string[] | null;
}

const bodySpot = (id: string) => ({ column: 'outbox.body', row: id });
/** A message that was just put into the outbox. */
export interface Said {
  row: OutboxRow;
  body: MessageBody;
}

/** What a row begins with besides what it is given; its place in the order is the database's to give. */
const NEW = {
  seq: 0,
  timer: null,
  state: 'waiting',
  attempts: 0,
  errorCode: null,
  bySms: false,
  gate: null,
  because: null,
  provider: null,
  providerId: null,
  doneAt: null,
} as const;

/** Puts a message into the outbox, sealed. Where the owner of its facts was erased it has no words and is never sent. */
export async function addMessage(unit: Unit, message: NewMessage): Promise<Said> {
  const id = unit.id();
  const { body, ...row } = message;
  const kept = await unit.vault.knows(message.keyOwner);
  const sealed = kept ? await unit.vault.seal(message.keyOwner, bodySpot(id), JSON.stringify(body)) : null;
  const leaseUntil = unit.shared ? firstTry(unit) : null;
  const added = { ...row, id, job: 'send_messages', body: sealed, leaseUntil, createdAt: unit.now };
  await addRow(unit.tx, outbox, added);
  if (added.urgent || added.purpose === 'alert') unit.press(added);
  return { row: { ...NEW, ...added }, body };
}

/** The words of a message row; null when their owner was erased. */
export async function readBody(unit: Unit, row: OutboxRow): Promise<MessageBody | null> {
  if (!row.keyOwner) return null;
  const json = await unit.vault.open(row.keyOwner, bodySpot(row.id), row.body);
  return json === null ? null : (JSON.parse(json) as MessageBody);
}

/** Whether something unasked has left for a conversation since then. */
export async function followUpLeft(unit: Unit, conversationId: string, since: Date): Promise<boolean> {
  const mine = and(eq(outbox.conversationId, conversationId), eq(outbox.purpose, 'follow_up'));
  const left = and(mine, eq(outbox.state, 'done'), gte(outbox.doneAt, since));
  return (await unit.tx.select({ id: outbox.id }).from(outbox).where(left).limit(1)).length > 0;
}

/** The latest texts that went to a conversation, newest first. */
export async function lastSent(unit: Unit, conversationId: string): Promise<string[]> {
  const mine = and(eq(outbox.conversationId, conversationId), eq(outbox.job, 'send_messages'));
  const rows = await unit.tx
    .select()
    .from(outbox)
    .where(and(mine, eq(outbox.state, 'done')))
    .orderBy(desc(outbox.seq))
    .limit(40);
  const bodies = await Promise.all(rows.map((row) => readBody(unit, row)));
  return bodies.flatMap((body) => (body ? [body.text] : []));
}
