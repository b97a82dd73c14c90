import type { CaseState } from '../cases/how-it-stands.ts';
import type { ReferralState } from '../cases/referral.ts';
import type { Level } from '../cases/routing/types.ts';
import type { Plan } from '../contact/plan.ts';
import type { VillageMayKnow } from './events.ts';
import type { ChannelName } from './message.ts';
import type { Session } from './session.ts';
import { filesNote } from './texts/our-notes.ts';

/** How long after its end, in ms, words about a case still belong to it: hers, and those of the officer who ended it. */
export const REMEMBERED_MS = 60 * 24 * 3_600_000;

/** How long after its end, in ms, a bare 2 opens a case again. */
const REOPENS_MS = 7 * 24 * 3_600_000;
/** Whether it ended so lately. */
export const endedLately = ({ closedAt }: Pick<ReportedCase, 'closedAt'>, now: Date): boolean =>
  closedAt !== null && now.getTime() - closedAt.getTime() <= REOPENS_MS;

/** A case at an institution: which, how far, and since when it stands there. */
export interface CaseReferral {
  service: string;
  state: ReferralState;
  since: Date;
}

export interface ReportedCase {
  id: string;
  number: string;
  kind: 'report' | 'talk';
  state: CaseState;
  severity: 'critical' | 'high' | 'medium' | 'low' | 'none';
  category: string;
  villageMayKnow: VillageMayKnow;
  country: string | null;
  placeCode: string | null;
  /** ISO 8601 duration, e.g. P5M. */
  since: string | null;
  openedAt: Date;
  /** When it ended for her: she was told so, or else it was closed; null while it is not. Her silence lengthens nothing. */
  closedAt: Date | null;
  /** Who holds it. */
  holderId: string | null;
  /** The newest referral that is not over. */
  referral: CaseReferral | null;
  /** Her words when it was opened; '' where they were erased. */
  words: string;
}

/** What an officer may read of a case once she has accepted it (S3). */
export interface OfficerFacts {
  reporterRole: 'worker' | 'family' | 'officer';
  country: string | null;
  placeCode: string | null;
  category: string;
  aboutChild: boolean;
  /** What the reporter wrote, and what the danger reading heard in it: read for the kind of trouble, never shown. */
  words: string;
  read: string | null;
  /** Oldest first. */
  referrals: CaseReferral[];
  since: string | null;
  phone: string | null;
  callHour: string | null;
  /** The provider stops what we send her: only a call reaches her, and the desk sees to when (S14). */
  blocked: boolean;
  /** Whom she named as who must not know, in her words. */
  mustNotKnow: string[];
  /** Name of the district person on duty. */
  districtName: string | null;
  /** It starts above the village, and the reporter has not been asked of it whether the village may know (S1). */
  askVillage: boolean;
  /** The reporter reads our texts in English: what KIRIM passes on is not translated. */
  readsEnglish?: boolean;
  /** What becomes of words sent to the reporter now: held until she writes and reads alone (S14), or for her hours. */
  wait: 'no' | 'until_she_writes' | 'for_her_hour';
  /** A worker who has not said that she reads alone: a word that exposes waits, whatever she asked for (S10). */
  shut: boolean;
  /** An earlier message of hers waits for that too: it was told once (O4). */
  heldBefore: boolean;
  /** Words she was asked about because of one that exposes (O5). */
  doubted: string | null;
}

/** A case that an officer held to its end. */
export interface Ended {
  id: string;
  number: string;
}

export interface OfficerCase {
  id: string;
  number: string;
  kind: ReportedCase['kind'];
  state: ReportedCase['state'];
  severity: ReportedCase['severity'];
  /** LATIHAN: invented. */
  practice: boolean;
  /** Somebody above is asked to take it over. */
  raised: boolean;
  /** She holds it; otherwise it is an alert she has not answered. */
  held: boolean;
  openedAt: Date;
}

/** The one case that her words are about. */
export interface ToldCase extends OfficerCase {
  facts: OfficerFacts;
}

/** A message with digits that still waits on this phone (S9). */
export interface OpenQuestion {
  kind: 'alert' | 'is_it_done' | 'call_you' | 'outcome' | 'send_anyway' | 'may_refer' | 'which_refer';
  caseId: string;
  number: string;
}

/** Her lesson a day: comes, is held until she asks again, or never. */
export type Daily = 'on' | 'held' | 'off';

/** Everything a turn may know of one conversation, loaded before it and never written by it. */
export interface Scene {
  channel: ChannelName;
  role: 'worker' | 'family' | 'officer';
  /** ISO country of the number. */
  country: string | null;
  openUntil: Date | null;
  optedOut: boolean;
  /** IANA zone of who writes. */
  zone: string;
  session: Session;
  daily: Daily;
  /** How she may be reached, as she said in calm. */
  plan: Plan;
  /** She sent 9 and has not opened again. */
  quiet: boolean;
  /** The number may have changed hands: nothing of before is known here (S8). */
  stranger: boolean;
  /** News waits for her: held until she writes and reads alone (S14). */
  held: boolean;
  /** Countries in crisis just now, and which crisis it is. */
  crises: { id: string; country: string }[];
  /** When our latest reply was handed to the provider; a future moment while it still waits. */
  askedAt: Date | null;
  cases: ReportedCase[];
  /** Cases of hers that ended, as long as they are remembered. */
  recent: ReportedCase[];
  /** The case this message names or replies to; 'new' when she said that it is about something else. */
  focus: string | null;
  questions: OpenQuestion[];
  /** The case of the message that was replied to, where the channel says so. */
  repliedTo: string | null;
  /** The roster names this phone, and whose it is has not been confirmed: the officer's id. */
  invited: string | null;
  officer: {
    id: string;
    level: Level;
    name: string;
    onDuty: boolean;
    cases: OfficerCase[];
    takenByOthers: string[];
    /** Of those, the ones of which she has just been told so: her own answer may have crossed that. */
    justTaken: string[];
    ended: Ended[];
  } | null;
}

/** What the person did, as a turn hears it. */
export interface Heard {
  text: string;
  choice: string | null;
  receivedAt: Date;
  media: number;
  voice: boolean;
  /** Nothing but a sticker. */
  sticker?: boolean;
  call: boolean;
  optOut: 'stop' | 'start' | null;
  /** Several bubbles read as one, after the quiet. */
  joined: boolean;
}

/** Words of hers that no message brings now: told before, or none at all. */
export const heardAs = (text: string, receivedAt: Date): Heard => ({
  text,
  receivedAt,
  choice: null,
  media: 0,
  voice: false,
  call: false,
  optOut: null,
  joined: false,
});

/** A photo, a voice note or the like came with it. */
export const hasFiles = ({ media }: Heard): boolean => media > 0;

/** Everything she sent as words of a case: her text, and that files came with it. */
export const wordsOf = ({ text, media }: Heard): string => [text.trim(), filesNote(media)].filter(Boolean).join(' ');
