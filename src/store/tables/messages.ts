import { bigserial, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { bytes, moment } from './columns.ts';
import { conversations } from './people.ts';

/** Every inbound message, stored before anybody hears 200. `body` is the sealed signal with the raw request. */
export const messages = pgTable(
  'messages',
  {
    id: uuid('id').primaryKey(),
    seq: bigserial('seq', { mode: 'number' }).notNull(),
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversations.id),
    provider: text('provider').notNull(),
    providerId: text('provider_id').notNull(),
    type: text('type', { enum: ['text', 'choice', 'media', 'location', 'call'] }).notNull(),
    length: integer('length').notNull(),
    body: bytes('body').notNull(),
    state: text('state', { enum: ['pending', 'done', 'given_to_human'] })
      .notNull()
      .default('pending'),
    /** Why the last turn failed: a class or code, never a text. */
    errorCode: text('error_code'),
    /** Danger was read and acted on; a retry of the turn does not act again. */
    dangerReadAt: moment('danger_read_at'),
    receivedAt: moment('received_at').notNull(),
    providerAt: moment('provider_at'),
  },
  (t) => [
    unique('messages_provider_id').on(t.provider, t.providerId),
    index('messages_pending').on(t.conversationId, t.state, t.seq),
  ],
);

/** A file somebody sent: kept sealed in chunks so that any process on any machine can serve it. */
export const media = pgTable(
  'media',
  {
    id: uuid('id').primaryKey(),
    messageId: uuid('message_id')
      .notNull()
      .references(() => messages.id),
    type: text('type').notNull(),
    size: integer('size'),
    seconds: integer('seconds'),
    sha256: bytes('sha256'),
    state: text('state', { enum: ['kept', 'too_large', 'failed'] }).notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [index('media_message').on(t.messageId)],
);

export const mediaChunks = pgTable(
  'media_chunks',
  {
    mediaId: uuid('media_id')
      .notNull()
      .references(() => media.id),
    n: integer('n').notNull(),
    bytes: bytes('bytes').notNull(),
  },
  (t) => [unique('media_chunks_n').on(t.mediaId, t.n)],
);

/** Delivery callbacks, append-only; they may come before the send's own answer, twice, or never. */
export const deliveries = pgTable(
  'deliveries',
  {
    provider: text('provider').notNull(),
    providerId: text('provider_id').notNull(),
    status: text('status').notNull(),
    code: text('code'),
    at: moment('at').notNull(),
  },
  (t) => [unique('deliveries_once').on(t.provider, t.providerId, t.status)],
);
