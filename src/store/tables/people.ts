import { index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { bytes, moment } from './columns.ts';

/** Somebody who writes, is written about, or answers. */
export const people = pgTable(
  'people',
  {
    id: uuid('id').primaryKey(),
    name: bytes('name'),
    /** Blind indexes: equality only, never order. */
    nameIndex: bytes('name_index'),
    passportIndex: bytes('passport_index'),
    /** How she may be reached, sealed. */
    plan: bytes('plan'),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [index('people_name').on(t.nameIndex), index('people_passport').on(t.passportIndex)],
);

/** What is locked for a turn; has the session, the window, the opt-out and the pace. */
export const conversations = pgTable('conversations', {
  id: uuid('id').primaryKey(),
  /** Whose data key seals what is said here. */
  personId: uuid('person_id')
    .notNull()
    .references(() => people.id),
  channel: text('channel', { enum: ['sms', 'whatsapp'] }).notNull(),
  provider: text('provider').notNull(),
  role: text('role', { enum: ['worker', 'family', 'officer'] })
    .notNull()
    .default('worker'),
  /** ISO 3166 country of the number, where it has one: decides local time until a plan says more. */
  country: text('country'),
  session: bytes('session'),
  lastInboundAt: moment('last_inbound_at'),
  /** Until then *1* holds (S10). */
  openUntil: moment('open_until'),
  optedOutAt: moment('opted_out_at'),
  /** She sent 9 and has not opened again (S9). */
  quietAt: moment('quiet_at'),
  /** By the channel's own count who holds the number, hashed: another one makes a stranger (S8). */
  accountIndex: bytes('account_index'),
  /** Sixty days of silence, or another account: somebody else may hold the number, until the safe word or a human says not (S8). */
  strangerAt: moment('stranger_at'),
  /** When our latest reply was handed to the provider. */
  askedAt: moment('asked_at'),
  createdAt: moment('created_at').notNull(),
});

/** One way to reach a conversation. */
export const addresses = pgTable(
  'addresses',
  {
    id: uuid('id').primaryKey(),
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversations.id),
    channel: text('channel', { enum: ['sms', 'whatsapp'] }).notNull(),
    kind: text('kind', { enum: ['e164', 'bsuid', 'lid', 'jid'] }).notNull(),
    value: bytes('value').notNull(),
    valueIndex: bytes('value_index').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [unique('addresses_value').on(t.channel, t.valueIndex), index('addresses_conversation').on(t.conversationId)],
);

/** People are told about, or write through, a conversation. */
export const conversationPeople = pgTable(
  'conversation_people',
  {
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversations.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    relation: text('relation', { enum: ['writes', 'told_about'] }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.conversationId, t.personId, t.relation] })],
);
