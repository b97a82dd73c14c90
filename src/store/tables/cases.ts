import { sql } from 'drizzle-orm';
import { bigserial, boolean, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { REFERRAL_STATES } from '../../core/cases/referral.ts';
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
    /** The human who phoned her asked whether a neighbouring village may help, and she said yes. */
    neighboursMayKnow: boolean('neighbours_may_know').notNull().default(false),
    /** Who stands in for an officer that went on leave while she held it. */
    successorId: uuid('successor_id'),
    /** The case whose holder takes this one too: the desk found that both are about one person. */
    joinedTo: uuid('joined_to'),
    /** LATIHAN: invented, for training; it never meets a real one. */
    practice: boolean('practice').notNull().default(false),
    /** Officers who must not know of it, and places whose officials are accused (S1). */
    keptOut: uuid('kept_out').array().notNull().default([]),
    /** Officers who are named in it: a human at the desk decides as what. */
    doubted: uuid('doubted').array().notNull().default([]),
    accusedPlaces: text('accused_places').array().notNull().default([]),
    externalIndex: bytes('external_index'),
    openedAt: moment('opened_at').notNull(),
    takenAt: moment('taken_at'),
    /** It looked graver than before and nobody above has taken it yet. */
    raisedAt: moment('raised_at'),
    raisedFor: text('raised_for', { enum: ['graver', 'silent'] }),
    /** Whoever was asked until then may be asked again: a new round of the ladder began. */
    roundSince: moment('round_since'),
    /** When its holder accepted it or told something of it last, and when she was nudged since. */
    newsAt: moment('news_at'),
    nudgedAt: moment('nudged_at'),
    /** She said that nothing happens before then: no nudge earlier. */
    postponedUntil: moment('postponed_until'),
    /** Who was looked for is well and wants no contact: since then nobody is asked, reminded or nudged. */
    restsAt: moment('rests_at'),
    /** When the desk was told last that nobody has it. */
    alarmedAt: moment('alarmed_at'),
    /** The chain of its events: how many, and the hash over all of them. */
    trailLength: integer('trail_length').notNull().default(0),
    trailHead: bytes('trail_head'),
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
    /** Over this row and the hash before it in its case; the sealed columns count as they are, so it outlives erasure. */
    hash: bytes('hash'),
  },
  (t) => [
    index('events_case').on(t.caseId, t.seq),
    index('events_seq').on(t.seq),
    index('events_doubt_ended').on(t.at).where(sql`type = 'doubt_ended'`),
  ],
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
    kind: text('kind', {
      enum: ['alert', 'is_it_done', 'call_you', 'outcome', 'send_anyway', 'may_refer', 'which_refer'],
    }).notNull(),
    state: text('state', { enum: ['open', 'yes', 'no', 'expired'] })
      .notNull()
      .default('open'),
    askedAt: moment('asked_at').notNull(),
    /** An alert: until when it is hers to answer, when she was reminded, and whether it is the desk's alarm. */
    until: moment('until'),
    remindedAt: moment('reminded_at'),
    alarm: boolean('alarm').notNull().default(false),
    answeredAt: moment('answered_at'),
  },
  (t) => [index('questions_conversation').on(t.conversationId, t.state), index('questions_case').on(t.caseId)],
);

/** A case that an institution is told of with her consent, and only then: what was shared, and what came of it. */
export const referrals = pgTable(
  'referrals',
  {
    id: uuid('id').primaryKey(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    /** Its id in the directory. */
    service: text('service').notNull(),
    state: text('state', { enum: REFERRAL_STATES }).notNull().default('sent'),
    /** Sealed by the key of the case: the words that were shared, and the institution's own number. */
    shared: bytes('shared').notNull(),
    externalNumber: bytes('external_number'),
    /** When she said yes to this institution and these words; null until then. */
    consentAt: moment('consent_at'),
    /** When its clock rang last; null where it has not since the state changed. */
    nudgedAt: moment('nudged_at'),
    /** When a signed surat kuasa was seen; null where there is none. */
    mandateAt: moment('mandate_at'),
    /** When she was asked, then when she said yes. */
    sentAt: moment('sent_at').notNull(),
    changedAt: moment('changed_at').notNull(),
  },
  (t) => [index('referrals_case').on(t.caseId)],
);

/** Blind indexes of what a case names: two cases with the same one may be about one person. */
export const caseKeys = pgTable(
  'case_keys',
  {
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    kind: text('kind', { enum: ['number', 'name_village', 'passport', 'ship', 'agency'] }).notNull(),
    value: bytes('value').notNull(),
  },
  (t) => [primaryKey({ columns: [t.caseId, t.kind, t.value] }), index('case_keys_value').on(t.value)],
);

/** Two cases that may be about one person: proposed to the desk, never joined by itself (S7). */
export const caseLinks = pgTable(
  'case_links',
  {
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    otherId: uuid('other_id')
      .notNull()
      .references(() => cases.id),
    kinds: text('kinds').array().notNull(),
    state: text('state', { enum: ['proposed', 'joined', 'apart'] })
      .notNull()
      .default('proposed'),
    proposedAt: moment('proposed_at').notNull(),
    decidedAt: moment('decided_at'),
  },
  (t) => [primaryKey({ columns: [t.caseId, t.otherId] })],
);
