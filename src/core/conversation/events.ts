import type { ReferralAnswer } from '../cases/referral.ts';
import type { PlanPatch } from '../contact/plan.ts';
import type { ServiceCheck } from '../directory/standing.ts';
import type { DateName } from '../learning/dates.ts';
import type { OfficerCommand } from '../officers/types.ts';
import type { Option } from './message.ts';

/** What a message is for; the contact gate decides by it. */
export type Purpose = 'reply' | 'follow_up' | 'alert' | 'lesson' | 'reminder' | 'broadcast' | 'system';

/** Whether the reporter let her village know. Only her yes to this very question counts (S1). */
export type VillageMayKnow = 'yes' | 'no' | 'not_asked' | 'unanswered';

/** The four words of the village book. */
export type RegisterKind = 'departs' | 'arrives' | 'moves' | 'returns';

/** One line of the village book, as it was written; `on` is a day or a month. */
export interface RegisterLine {
  kind: RegisterKind;
  on: string | null;
  country: string | null;
  placeCode: string | null;
  words: string;
}

/** How it ended, by the officer's one digit. */
export type Outcome = 'solved' | 'partly' | 'not_solved' | 'withdrawn';

/** What a case is about, as far as the words tell. Codes and ids only; words are in `details`. */
export interface CaseFacts {
  category: string;
  also: string[];
  severity: 'critical' | 'high' | 'medium' | 'low' | 'none';
  country: string | null;
  placeCode: string | null;
  /** ISO 8601 duration, e.g. P5M. */
  since: string | null;
  reporterRole: 'worker' | 'family';
}

/** To whom a message goes when it is not the one who just wrote. */
export type Receiver = { reporterOf: string } | { officer: string };

/** A message that somebody shall read. `caseId` where it holds facts of a case: its key seals it. */
export interface MessageSaid {
  type: 'message_said';
  text: string;
  /** The same in English, for a reader who chose it and is not the one who just wrote. */
  english?: string;
  options: Option[];
  purpose: Purpose;
  to?: Receiver;
  caseId?: string;
  /** Not sent after that; replies have half an hour by themselves. */
  expiresAt?: Date;
  /** Passes messages that wait for a retry. */
  urgent?: boolean;
  /** Variables of the alert template that says the same on WhatsApp. */
  template?: string[];
  /** A yes/no question about `caseId` that a bare digit may answer (S9). */
  asks?: 'alert' | 'alarm' | 'is_it_done' | 'call_you' | 'outcome' | 'send_anyway' | 'may_refer' | 'which_refer';
  /** An alert: until when it is this officer's to answer. */
  until?: Date;
}

/**
 * Everything that can happen, in the past tense. Closed: a type without an applier does not compile.
 * `files`: the messages whose files belong to these words.
 * `caseId` is the id the event itself gave (`case_opened`) or one from the scene.
 */
export type Event = { because?: string } & (
  | MessageSaid
  | { type: 'danger_read'; category: string; doubt: boolean; reply: 'now' | 'neutral' | 'none' }
  /** She said that she is well: a doubt, and only a doubt, ends so (S12). `details`: what had made us ask. */
  | { type: 'doubt_ended'; details: string }
  /** In danger something was answered that she may not have written (S12); the desk hears it with the reason. */
  | { type: 'answer_doubted'; caseId: string }
  /** She wants her data gone and nothing of hers is open. */
  | { type: 'erasure_begun' }
  /** She wants her data gone and a human must make sure first (S8, S12). */
  | { type: 'erasure_asked' }
  | { type: 'role_learned'; role: 'worker' | 'family' }
  | { type: 'door_opened'; until: Date }
  /** `quiet`: she asked for silence, until she opens again. */
  | { type: 'door_closed'; quiet?: true }
  /** It is her phone and she who writes: the safe word, or a human says so (S8, S15). */
  | { type: 'known_again' }
  /** `correction`: counts only where a plan says something of it already. */
  | { type: 'plan_told'; patch: PlanPatch; correction?: boolean }
  | { type: 'opted_out' }
  | { type: 'opted_in' }
  | {
      type: 'case_opened';
      caseId: string;
      number: string;
      /** A call for a human, which nobody has taken yet, turns out to be this. */
      continues?: true;
      kind: 'report' | 'talk';
      facts: CaseFacts;
      details: string;
      villageMayKnow: VillageMayKnow;
      files?: readonly string[];
    }
  /** `passedOn`: the words themselves went to who holds it; else she hears that there is something new. */
  | {
      type: 'case_told_more';
      caseId: string;
      facts: Partial<CaseFacts>;
      details: string;
      passedOn?: boolean;
      files?: readonly string[];
    }
  | { type: 'village_asked'; caseId: string }
  | { type: 'village_answered'; caseId: string; mayKnow: 'yes' | 'no' }
  /** What she told the human who phoned her: whether a neighbouring village may be asked (S1). */
  | { type: 'neighbours_answered'; caseId: string; officerId: string; mayKnow: 'yes' | 'no' }
  /** Her yes to the village ends. */
  | { type: 'consent_withdrawn'; caseId: string }
  /** CABUT: what was reported from the same number by another channel, too. */
  | { type: 'withdrawn_elsewhere' }
  /** CABUT: no institution that was given this case may carry on. */
  | { type: 'referrals_withdrawn'; caseId: string }
  /** The reporter is asked whether an institution may be told. */
  | { type: 'referral_asked'; caseId: string; officerId: string; service: string }
  /** She wants to know which institution it is before she answers. */
  | { type: 'referral_named'; caseId: string }
  | { type: 'referral_agreed'; caseId: string }
  | { type: 'referral_declined'; caseId: string }
  /** What the institution answered, as an officer heard it. */
  | { type: 'referral_heard'; caseId: string; officerId: string; service: string; answer: ReferralAnswer }
  | { type: 'call_hour_given'; caseId: string; hour: string }
  /** A line of the village book, with her yes. */
  | ({ type: 'registered' } & RegisterLine)
  /** Her words wait: she was asked which of her cases they are about. */
  | { type: 'which_case_asked' }
  | { type: 'news_answered'; caseId: string; wanted: 'yes' | 'no' }
  | { type: 'call_declined'; caseId: string }
  | { type: 'call_agreed'; caseId: string }
  /**
   * `details`: her words that no case holds yet; `caseId`: the case they are about, where that is clear; `again`: the
   * desk was told a moment ago of the first of them.
   */
  | { type: 'human_asked'; details?: string; caseId?: string; files?: readonly string[]; again?: true }
  | { type: 'officer_alerted'; caseId: string; officerId: string; deadline: Date }
  /** One of many about one ship, agency or country: she hears of it in a message that counts them, then. */
  | {
      type: 'alert_counted';
      caseId: string;
      officerId: string;
      group: string;
      as: 'alert' | 'remind' | 'alarm';
      at: string;
      until: Date | null;
    }
  | { type: 'officer_reminded'; caseId: string; officerId: string }
  /** Her time is over, or she can take nothing any more: the next is asked. */
  | { type: 'officer_passed'; caseId: string; officerId: string }
  /** Nobody has it: so many of the desk were told. */
  | { type: 'desk_alarmed'; caseId: string; officers: number }
  | { type: 'officer_nudged'; caseId: string; officerId: string }
  /** Its holder tells nothing, nudged or not: somebody above is asked to take it over. */
  | { type: 'holder_silent'; caseId: string }
  /** Who held it can hold nothing any more. */
  | { type: 'case_released'; caseId: string; officerId: string }
  | { type: 'case_climbed'; caseId: string; level: 'village' | 'backup' | 'district' | 'desk' | null }
  | { type: 'case_accepted'; caseId: string; officerId: string; takesOver?: boolean }
  /** `above`: she wants it with the district, past her backup; `to`: with this colleague, who is asked next. */
  | { type: 'case_declined'; caseId: string; officerId: string; above?: true; to?: string }
  /** `command`: what she wanted, where that was more than a note; `urgent`: of her own safety. */
  | {
      type: 'case_noted';
      caseId: string;
      officerId: string;
      text: string;
      command?: OfficerCommand;
      urgent?: true;
      files?: readonly string[];
    }
  | { type: 'case_relayed'; caseId: string; officerId: string; text: string }
  /** It is graver than it looked: the district or desk at once. `officerId`: so says who works on it, maybe of herself. */
  | { type: 'case_raised'; caseId: string; critical?: boolean; officerId?: string }
  /** Words with an exposing one in them: she is asked before they go (O5). */
  | { type: 'relay_doubted'; caseId: string; officerId: string; text: string }
  | { type: 'relay_dropped'; caseId: string; officerId: string }
  | { type: 'case_postponed'; caseId: string; officerId: string; until: Date }
  | { type: 'case_finished'; caseId: string; officerId: string; outcome: Outcome | null }
  | { type: 'outcome_given'; caseId: string; officerId: string; outcome: Outcome }
  /** The human who talked is done: the flow goes on where it was. */
  | { type: 'talk_ended'; caseId: string; officerId: string }
  | { type: 'case_confirmed'; caseId: string }
  | { type: 'case_reopened'; caseId: string }
  /** What a flow keeps of her for a later conversation. */
  | { type: 'answers_kept'; name: string; values: Record<string, unknown> }
  | { type: 'date_kept'; what: DateName; date: string }
  | { type: 'date_forgotten'; what: DateName }
  | { type: 'lesson_answered'; lesson: string; right: boolean }
  /** It was sent by itself: unanswered, it waits behind what is new. */
  | { type: 'lesson_shown'; lesson: string }
  | { type: 'lessons_restarted'; lessons: readonly string[] }
  /** Words for her village, without her name. */
  | { type: 'village_ask_left'; kind: 'proposal' | 'question' | 'request'; village: string; words: string }
  | {
      type: 'village_ask_settled';
      number: number;
      state: 'accepted' | 'postponed' | 'refused' | 'joined' | 'answered';
      joinedTo: number | null;
      words: string;
      officerId: string;
    }
  /** The village of her newest line in the book, told behind her yes. */
  | { type: 'register_placed'; placeCode: string }
  | { type: 'village_day_set'; what: 'meets' | 'closes'; date: string; how: string; officerId: string }
  /** A cadre held a lesson for a group: so many came. */
  | { type: 'class_held'; lesson: string; came: number; officerId: string }
  | { type: 'service_called'; serviceId: string; result: ServiceCheck['result']; officerId: string }
  /** One lesson a day at this hour of hers. */
  | { type: 'daily_lesson_asked'; hour: string }
  /** Held (9) until she asks again, or ended (BERHENTI). */
  | { type: 'daily_lesson_ended'; held: boolean }
  /** SIAP or BUKAN of a phone that the roster names. */
  | { type: 'invitation_answered'; officerId: string; yes: boolean }
  | { type: 'phone_lost'; officerId: string; saidBy: string }
  /** LATIHAN: an invented case for one cadre. */
  | { type: 'practice_opened'; caseId: string; number: string; officerId: string }
  /** `onDuty` absent: as she is. `until`: the leave ends by itself; `from`: it begins later; `corrects`: instead of the one she announced. */
  | { type: 'duty_changed'; officerId: string; onDuty?: boolean; from?: Date; until?: Date; corrects?: true }
  | { type: 'timer_set'; timer: string; at: Date }
  | { type: 'timer_cleared'; timer: string }
  | { type: 'flow_failed'; flow: string; node: string; code: string }
);

/** One event by its type. */
export type EventOf<T extends Event['type']> = Extract<Event, { type: T }>;
