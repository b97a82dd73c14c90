import { pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { bytes, moment } from './columns.ts';
import { conversations } from './people.ts';

/** What a person asked us to remember between conversations: lessons, her papers, her dates. Sealed with her key. */
export const kept = pgTable(
  'kept',
  {
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversations.id),
    name: text('name').notNull(),
    value: bytes('value').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.conversationId, t.name] })],
);
