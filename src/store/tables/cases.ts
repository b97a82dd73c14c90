import { bigserial, boolean, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { bytes, moment } from './columns.ts';
import { conversations, people } from './people.ts';

/** Something somebody must act on. Codes and states are plain; words are sealed in its events. */
export const cases = pgTable(
  'cases',
  {
    id: uuid('id').primaryKey(),
    number: text('number').notNull().unique('cases_number'),
    kind: text('kind', { enum: ['report', 'talk'] }).notNull(),
    state: text('state', { enum: ['open', 'taken', 'answered', 'closed'] })
      .notNull()
      .default('open'),
    category: text('category').notNull(),
    also: text('also').array().notNull().default([]),
    severity: text('severity', { enum: ['critical', 'high', 'medium', 'low', 'none'] }).notNull(),
    country: text('country'),
    placeCode: text('place_code'),
    since: text('since'),
    reporterRole: text('reporter_role', { enum: ['worker', 'family', 'officer'] }).notNull(),
    reporterConversationId: uuid('reporter_conversation_id')
      .notNull()
      .references(() => conversations.id),
    villageMayKnow: text('village_may_know', { enum: ['yes', 'no', 'not_asked', 'unanswered'] }).notNull(),
    holderId: uuid('holder_id'),
    villageAskedAt: moment('village_asked_at'),
    /** The step of the ladder it stands at; null before the first alert. */
    reached: text('reached', { enum: ['village', 'backup', 'district', 'desk'] }),
    aboutChild: boolean('about_child').notNull().default(false),
    prefersWoman: boolean('prefers_woman').notNull().default(false),
    /** Officers who must not know of it, and places whose officials are accused (S1). */
    keptOut: uuid('kept_out').array().notNull().default([]),
    accusedPlaces: text('accused_places').array().notNull().default([]),
    externalIndex: bytes('external_index'),
    openedAt: moment('opened_at').notNull(),
    takenAt: moment('taken_at'),
    /** It looked graver than before and nobody above has taken it yet. */
    raisedAt: moment('raised_at'),
    closedAt: moment('closed_at'),
  },
  (t) => [
    index('cases_reporter').on(t.reporterConversationId),
    index('cases_holder').on(t.holderId),
    index('cases_external').on(t.externalIndex),
  ],
);

export const casePeople = pgTable(
  'case_people',
  {
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    role: text('role', { enum: ['reporter', 'at_risk', 'named', 'officer'] }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.caseId, t.personId, t.role] })],
);

/** What happened, to a case or in a conversation, in order and for ever. `because` and `data` are sealed. */
export const events = pgTable(
  'events',
  {
    id: uuid('id').primaryKey(),
    seq: bigserial('seq', { mode: 'number' }).notNull(),
    at: moment('at').notNull(),
    type: text('type').notNull(),
    caseId: uuid('case_id').references(() => cases.id),
    conversationId: uuid('conversation_id').references(() => conversations.id),
    officerId: uuid('officer_id'),
    /** Whose data key seals this row. */
    keyOwner: uuid('key_owner').notNull(),
    because: bytes('because'),
    data: bytes('data'),
    until: moment('until'),
  },
  (t) => [index('events_case').on(t.caseId, t.seq), index('events_seq').on(t.seq)],
);

/** A message with digits that still waits for its answer on one phone (S9). */
export const questions = pgTable(
  'questions',
  {
    id: uuid('id').primaryKey(),
    seq: bigserial('seq', { mode: 'number' }).notNull(),
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversations.id),
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    officerId: uuid('officer_id'),
    outboxId: uuid('outbox_id').notNull(),
    kind: text('kind', { enum: ['alert', 'is_it_done', 'call_you', 'outcome', 'send_anyway'] }).notNull(),
    state: text('state', { enum: ['open', 'yes', 'no', 'expired'] })
      .notNull()
      .default('open'),
    askedAt: moment('asked_at').notNull(),
    answeredAt: moment('answered_at'),
  },
  (t) => [index('questions_conversation').on(t.conversationId, t.state), index('questions_case').on(t.caseId)],
);
