import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';
import { officers } from './officers.ts';

/** Countries in war or disaster, append-only but for their end: switched by whom, and until when. */
export const crises = pgTable(
  'crises',
  {
    /** Also the outbox row that ends it. */
    id: uuid('id').primaryKey(),
    country: text('country').notNull(),
    kind: text('kind', { enum: ['war', 'disaster'] }).notNull(),
    officerId: uuid('officer_id')
      .notNull()
      .references(() => officers.id),
    beganAt: moment('began_at').notNull(),
    until: moment('until').notNull(),
    /** By its own end, by the desk or by a newer one of the same country. */
    endedAt: moment('ended_at'),
  },
  (t) => [index('crises_country').on(t.country, t.until)],
);
