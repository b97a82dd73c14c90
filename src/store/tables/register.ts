import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { bytes, moment } from './columns.ts';
import { people } from './people.ts';

/** The village book: who leaves, arrives, moves and comes back, with a yes. No case. Words are sealed. */
export const register = pgTable(
  'register',
  {
    id: uuid('id').primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    kind: text('kind', { enum: ['departs', 'arrives', 'moves', 'returns'] }).notNull(),
    /** A day or a month, as it was said. */
    onDate: text('on_date'),
    country: text('country'),
    placeCode: text('place_code'),
    words: bytes('words').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [index('register_place').on(t.placeCode)],
);
