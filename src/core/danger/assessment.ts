/** What people want, as in the annotation guide of the triage set. */
export const INTENTS = [
  'emergency',
  'report_case',
  'find_service',
  'learn_finance',
  'learn_predeparture',
  'case_status',
  'talk_to_human',
  'returnee_program',
  'community_group',
  'greeting',
  'thanks',
  'opt_out',
  'menu_choice',
  'other',
] as const;

/** What a message is about, the gravest first: the order decides which one is `category`. */
export const CATEGORIES = [
  'self_harm',
  'trafficking',
  'sexual_violence',
  'physical_violence',
  'confinement',
  'illness_accident',
  'food_denied',
  'stranded',
  'detention_legal',
  'lost_contact',
  'death',
  'agency_fraud',
  'passport_withheld',
  'undocumented',
  'wages',
  'overcharging_debt',
  'overwork',
  'contract_violation',
  'family_matter',
  'none',
] as const;

/** From nothing wrong to life or liberty at stake. */
export const SEVERITIES = ['none', 'low', 'medium', 'high', 'critical'] as const;

export type Intent = (typeof INTENTS)[number];
export type Category = (typeof CATEGORIES)[number];
export type Severity = (typeof SEVERITIES)[number];
export type Speaker = 'worker' | 'family' | 'officer' | 'other';

/** How an answer may look: at once, without a case word, or not at all because the phone is about to be read. */
export type ReplyMode = 'now' | 'neutral' | 'none';

/** Where her words say that the person is; `now`: they say so of this moment, or that she was brought there. */
export interface Whereabouts {
  country: string;
  now: boolean;
}

/** One message read. `because` holds rule names with the person's own words: the caller seals it. */
export interface Assessment {
  intent: Intent;
  category: Category;
  also: Category[];
  severity: Severity;
  dangerNow: boolean;
  /** Two readings, one of them danger: treated as danger, and said so. */
  doubt: boolean;
  /** The doubt is the small model's alone: no word of the lists is danger. */
  guessed: boolean;
  /** The category is the small model's alone: no word of the lists says so. */
  surmised: boolean;
  reply: ReplyMode;
  /** ISO 3166-1 alpha-2 of where the person is or will work. */
  country: string | null;
  /** Narrower than `country`: null for where she only wants to go, a flag, a nationality (S17). */
  whereabouts: Whereabouts | null;
  speaker: Speaker;
  /** How long it has been going on, as an ISO 8601 duration (P5M). */
  since: string | null;
  /** Somebody told of is not of age. */
  child: boolean;
  /** Nobody can tell an age from a stretch of work: "adik saya 15 tahun kerja". The village is not asked first. */
  maybeChild: boolean;
  because: string[];
  /** Work done, for the bound of 40 a character. */
  steps: number;
}

/** Where a severity stands on the scale, from 0; -1 for what is none. */
export const weightOf = (severity: unknown): number => SEVERITIES.indexOf(severity as Severity);

/** The graver of two. */
export const graver = (a: Severity, b: Severity): Severity => (weightOf(a) >= weightOf(b) ? a : b);
