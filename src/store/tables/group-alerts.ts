import { boolean, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { cases } from './cases.ts';
import { moment } from './columns.ts';
import { officers } from './officers.ts';

/** What one officer heard of cases about one ship, agency or country in crisis: each by itself, or counted with others. */
export const groupAlerts = pgTable(
  'group_alerts',
  {
    id: uuid('id').primaryKey(),
    officerId: uuid('officer_id')
      .notNull()
      .references(() => officers.id),
    /** `crisis SA`, or the kind and the blind index of a name. */
    group: text('group').notNull(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    counted: boolean('counted').notNull(),
    at: moment('at').notNull(),
    /** When the message that names or counts it was written; null while it waits to be counted. */
    saidAt: moment('said_at'),
  },
  (t) => [index('group_alerts_officer').on(t.officerId, t.group, t.at), index('group_alerts_case').on(t.caseId)],
);
