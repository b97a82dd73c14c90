import { sql } from 'drizzle-orm';
import { bigserial, boolean, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { cases } from './cases.ts';
import { bytes, moment } from './columns.ts';
import { conversations } from './people.ts';

/**
 * All work that must happen later or outside: messages to send, timers, routing, turns left to a job.
 * The row alone owns attempts, next `run_at` and last error; the queue only dispatches.
 */
export const outbox = pgTable(
  'outbox',
  {
    id: uuid('id').primaryKey(),
    seq: bigserial('seq', { mode: 'number' }).notNull(),
    /** Name of the job that does it. */
    job: text('job').notNull(),
    conversationId: uuid('conversation_id').references(() => conversations.id),
    caseId: uuid('case_id').references(() => cases.id),
    officerId: uuid('officer_id'),
    /** Name of a timer of the conversation; a newer one of the same name replaces it. */
    timer: text('timer'),
    state: text('state', { enum: ['waiting', 'running', 'done', 'dropped', 'held', 'unknown', 'human', 'cancelled'] })
      .notNull()
      .default('waiting'),
    runAt: moment('run_at').notNull(),
    /** A relayed or running row is left alone until then. */
    leaseUntil: moment('lease_until'),
    expiresAt: moment('expires_at'),
    attempts: integer('attempts').notNull().default(0),
    errorCode: text('error_code'),
    /** For messages only: what for, in answer to which inbound message, and the sealed text. */
    purpose: text('purpose', { enum: ['reply', 'follow_up', 'alert', 'lesson', 'reminder', 'broadcast', 'system'] }),
    urgent: boolean('urgent').notNull().default(false),
    inReplyTo: uuid('in_reply_to'),
    body: bytes('body'),
    /** Goes by SMS instead of its conversation's channel, where her plan allows it. */
    bySms: boolean('by_sms').notNull().default(false),
    /** Whose data key seals the body: the case's where it holds facts of a case. */
    keyOwner: uuid('key_owner'),
    gate: text('gate'),
    because: text('because'),
    provider: text('provider'),
    providerId: text('provider_id'),
    createdAt: moment('created_at').notNull(),
    doneAt: moment('done_at'),
  },
  (t) => [
    index('outbox_due').on(t.runAt).where(sql`state in ('waiting', 'running', 'unknown')`),
    index('outbox_conversation')
      .on(t.conversationId, t.seq)
      .where(sql`state in ('waiting', 'running', 'unknown', 'held')`),
    index('outbox_provider_id').on(t.provider, t.providerId),
  ],
);

/** Who sends for a conversation just now. A lease, so that a dead sender blocks nobody for long. */
export const senders = pgTable('senders', {
  conversationId: uuid('conversation_id')
    .primaryKey()
    .references(() => conversations.id),
  token: uuid('token').notNull(),
  until: moment('until').notNull(),
});
