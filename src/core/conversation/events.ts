import type { Option } from './message.ts';

/** What a message is for; the contact gate decides by it. */
export type Purpose = 'reply' | 'follow_up' | 'alert' | 'lesson' | 'broadcast' | 'system';

/** Whether the reporter let her village know. Only her yes to this very question counts (S1). */
export type VillageMayKnow = 'yes' | 'no' | 'not_asked' | 'unanswered';

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

/**
 * Everything that can happen, in the past tense. Closed: a type without an applier does not compile.
 * `caseId` is the id the event itself gave (`case_opened`) or one from the scene.
 */
export type Event =
  | { type: 'message_said'; text: string; options: Option[]; purpose: Purpose; urgent?: boolean }
  | {
      type: 'case_opened';
      caseId: string;
      number: string;
      kind: 'report' | 'talk';
      facts: CaseFacts;
      details: string;
      villageMayKnow: VillageMayKnow;
      because: string;
    }
  | { type: 'case_told_more'; caseId: string; facts: Partial<CaseFacts>; details: string }
  | { type: 'village_answered'; caseId: string; mayKnow: 'yes' | 'no' }
  | { type: 'call_hour_given'; caseId: string; hour: string }
  | { type: 'human_asked'; because: string }
  | { type: 'timer_set'; timer: string; at: Date }
  | { type: 'timer_cleared'; timer: string }
  | { type: 'flow_failed'; flow: string; node: string; code: string };
