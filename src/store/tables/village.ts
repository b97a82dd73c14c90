import { index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { bytes, moment } from './columns.ts';
import { conversations, people } from './people.ts';

/** What people leave for their village: proposals for the musrenbang, questions, requests. Words are sealed with their own key. */
export const villageAsks = pgTable(
  'village_asks',
  {
    id: uuid('id').primaryKey(),
    villageCode: text('village_code').notNull(),
    /** Counted in its village; what a cadre types. */
    number: integer('number').notNull(),
    kind: text('kind', { enum: ['proposal', 'question', 'request'] }).notNull(),
    state: text('state', { enum: ['open', 'accepted', 'postponed', 'refused', 'joined', 'answered'] })
      .notNull()
      .default('open'),
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversations.id),
    words: bytes('words').notNull(),
    /** Why, or the answer. */
    reply: bytes('reply'),
    joinedTo: integer('joined_to'),
    createdAt: moment('created_at').notNull(),
    answeredAt: moment('answered_at'),
  },
  (t) => [
    unique('village_asks_number').on(t.villageCode, t.number),
    index('village_asks_conversation').on(t.conversationId),
  ],
);

/** When a village meets next, and until when proposals are taken. */
export const villageDays = pgTable('village_days', {
  villageCode: text('village_code').primaryKey(),
  meetsAt: moment('meets_at'),
  /** At what hour and where it meets, as the cadre wrote it, sealed with her key. */
  meetsHow: bytes('meets_how'),
  meetsHowBy: uuid('meets_how_by').references(() => people.id),
  closesAt: moment('closes_at'),
  /** When the round before was over; null in the first. */
  roundFrom: moment('round_from'),
});
