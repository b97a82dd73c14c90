import { eq } from 'drizzle-orm';
import type { Context } from '../../src/context.ts';
import { openConversation } from '../../src/store/queries/conversations.ts';
import { type OutboxRow, readWork } from '../../src/store/queries/outbox.ts';
import { addMessage, type NewMessage } from '../../src/store/queries/outbox-messages.ts';
import { outbox } from '../../src/store/tables/index.ts';
import type { Phone, TestHelpline } from '../support/helpline.ts';

export type Role = 'worker' | 'family' | 'officer';

/** A conversation to write to: its ids. */
export interface Correspondent {
  phone: Phone;
  conversationId: string;
  personId: string;
}

let count = 0;

/** An invented phone nobody has used in this file. */
export function newPhone(channel: Phone['channel'] = 'sms'): Phone {
  count += 1;
  return { channel, from: `+62800010${String(count).padStart(5, '0')}` };
}

/** Opens a conversation that has never written. */
export async function correspondent(line: TestHelpline, role: Role, phone = newPhone()): Promise<Correspondent> {
  const address = { channel: phone.channel, kind: 'e164' as const, value: phone.from };
  const newcomer = { address, provider: 'simulator', role, country: 'ID' };
  const made = await line.ctx.unit((unit) => openConversation(unit, newcomer));
  return { phone, conversationId: made.id, personId: made.personId };
}

type More = Partial<Omit<NewMessage, 'body'>> & { template?: string[] };

/** Puts a message in the outbox, as an applier would. @returns its id. */
export async function post(ctx: Context, to: Correspondent, text: string, more: More = {}): Promise<string> {
  const { template = null, ...row } = more;
  const { row: put } = await ctx.unit((unit) =>
    addMessage(unit, {
      conversationId: to.conversationId,
      caseId: null,
      officerId: null,
      purpose: 'system',
      urgent: false,
      inReplyTo: null,
      expiresAt: null,
      runAt: unit.now,
      keyOwner: to.personId,
      body: { text, options: [], template },
      ...row,
    }),
  );
  return put.id;
}

/** What became of a row. */
export async function rowOf(line: TestHelpline, id: string): Promise<OutboxRow> {
  const row = await line.ctx.unit((unit) => readWork(unit, id));
  if (!row) throw new Error('no such row');
  return row;
}

/** Every message row of a conversation, oldest first. */
export const rowsTo = (line: TestHelpline, { conversationId }: Correspondent): Promise<OutboxRow[]> =>
  line.ctx.connection.db.select().from(outbox).where(eq(outbox.conversationId, conversationId)).orderBy(outbox.seq);

/** The next sends to a phone fail. */
export async function fails(line: TestHelpline, phone: Phone, error: string, times: number): Promise<void> {
  const payload = { address: phone.from, channel: phone.channel, error, times };
  const answer = await line.app.inject({ method: 'POST', url: '/simulator/faults', payload });
  if (answer.statusCode !== 200) throw new Error(`fault refused: ${answer.body}`);
}
