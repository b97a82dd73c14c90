import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';
import { officers } from './officers.ts';

/** Calls to numbers of the directory, append-only: what came of it, who called and when. */
export const serviceChecks = pgTable(
  'service_checks',
  {
    id: uuid('id').primaryKey(),
    serviceId: text('service_id').notNull(),
    /** The number that was called: what came of it says nothing of another. None for an office without one. */
    number: text('number'),
    result: text('result', { enum: ['ok', 'wrong', 'no_answer'] }).notNull(),
    officerId: uuid('officer_id')
      .notNull()
      .references(() => officers.id),
    at: moment('at').notNull(),
  },
  (t) => [index('service_checks_service').on(t.serviceId, t.at)],
);
