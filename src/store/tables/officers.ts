import { boolean, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';
import { conversations, people } from './people.ts';

/** The NGO's ladder (S2): village cadre, her backup, the district coordinator, the desk. */
export const officers = pgTable(
  'officers',
  {
    id: uuid('id').primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    conversationId: uuid('conversation_id')
      .notNull()
      .unique()
      .references(() => conversations.id),
    level: text('level', { enum: ['village', 'backup', 'district', 'desk'] }).notNull(),
    areaCode: text('area_code').notNull(),
    /** Other villages she is asked for when a neighbouring village may know. */
    neighbours: text('neighbours').array().notNull().default([]),
    /** IANA zone of the clock on her wall. */
    zone: text('zone').notNull().default('Asia/Jakarta'),
    /** The NGO or partner she works for. */
    organisation: text('organisation'),
    standing: text('standing', { enum: ['invited', 'active', 'frozen', 'left'] })
      .notNull()
      .default('active'),
    /** On leave until then, and who stands in. */
    backAt: moment('back_at'),
    successorId: uuid('successor_id'),
    /** She is the same officer on a new phone, as soon as she confirms from there. */
    replacesId: uuid('replaces_id'),
    woman: boolean('woman').notNull(),
    /** May be woken at night. */
    wake: boolean('wake').notNull(),
    onCall: boolean('on_call').notNull(),
    onDuty: boolean('on_duty').notNull().default(true),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [index('officers_area').on(t.areaCode)],
);
