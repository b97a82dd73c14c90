import type { Appliers } from '../applying.ts';
import { alertCounted } from './alert-counted.ts';
import { answerDoubted } from './answer-doubted.ts';
import { callAgreed, callDeclined } from './call-answered.ts';
import { caseConfirmed, caseFinished, caseReopened, outcomeGiven, talkEnded } from './case-closed.ts';
import { caseOpened } from './case-opened.ts';
import { caseRelayed } from './case-relayed.ts';
import { caseAccepted, caseDeclined } from './case-taken.ts';
import { caseToldMore } from './case-told-more.ts';
import { consentWithdrawn } from './consent-withdrawn.ts';
import {
  doorClosed,
  doorOpened,
  knownAgain,
  newsAnswered,
  optedIn,
  optedOut,
  roleLearned,
  timerCleared,
  timerSet,
} from './conversation.ts';
import { dutyChanged } from './duty-changed.ts';
import { erasureAsked } from './erasure-asked.ts';
import { erasureBegun } from './erasure-begun.ts';
import { flowFailed, humanAsked } from './human-asked.ts';
import { answersKept, dateForgotten, dateKept } from './kept.ts';
import { dailyLessonAsked, dailyLessonEnded, lessonAnswered, lessonShown, lessonsRestarted } from './lessons.ts';
import { messageSaid } from './message-said.ts';
import { casePostponed, newsTold, relayDropped } from './news.ts';
import { planTold } from './plan-told.ts';
import { practiceOpened } from './practice-opened.ts';
import {
  referralAgreed,
  referralAsked,
  referralDeclined,
  referralHeard,
  referralNamed,
  referralsWithdrawn,
} from './referrals.ts';
import { registered, registerPlaced } from './registered.ts';
import { invitationAnswered, phoneLost } from './roster.ts';
import {
  caseClimbed,
  caseRaised,
  caseReleased,
  deskAlarmed,
  holderSilent,
  officerNudged,
  officerPassed,
  officerReminded,
} from './routing.ts';
import { serviceCalled } from './service-called.ts';
import { neighboursAnswered, villageAnswered, villageAsked } from './village.ts';
import { villageAskLeft, villageAskSettled, villageDaySet } from './village-asks.ts';
import { withdrawnElsewhere } from './withdrawn-elsewhere.ts';

/** The event is told; nothing else changes. */
const onlyTold = async (): Promise<void> => {};

export const APPLIERS: Appliers = {
  message_said: messageSaid,
  danger_read: onlyTold,
  answer_doubted: answerDoubted,
  doubt_ended: onlyTold,
  erasure_asked: erasureAsked,
  erasure_begun: erasureBegun,
  known_again: knownAgain,
  plan_told: planTold,
  role_learned: roleLearned,
  door_opened: doorOpened,
  door_closed: doorClosed,
  opted_out: optedOut,
  opted_in: optedIn,
  case_opened: caseOpened,
  case_told_more: caseToldMore,
  village_asked: villageAsked,
  village_answered: villageAnswered,
  neighbours_answered: neighboursAnswered,
  consent_withdrawn: consentWithdrawn,
  withdrawn_elsewhere: withdrawnElsewhere,
  referral_agreed: referralAgreed,
  referral_asked: referralAsked,
  referral_declined: referralDeclined,
  referral_heard: referralHeard,
  referral_named: referralNamed,
  referrals_withdrawn: referralsWithdrawn,
  call_hour_given: onlyTold,
  call_agreed: callAgreed,
  call_declined: callDeclined,
  registered,
  register_placed: registerPlaced,
  which_case_asked: onlyTold,
  news_answered: newsAnswered,
  human_asked: humanAsked,
  officer_alerted: onlyTold,
  alert_counted: alertCounted,
  officer_reminded: officerReminded,
  officer_passed: officerPassed,
  desk_alarmed: deskAlarmed,
  officer_nudged: officerNudged,
  holder_silent: holderSilent,
  case_released: caseReleased,
  case_climbed: caseClimbed,
  case_accepted: caseAccepted,
  case_declined: caseDeclined,
  case_noted: newsTold,
  case_relayed: caseRelayed,
  relay_doubted: onlyTold,
  relay_dropped: relayDropped,
  case_postponed: casePostponed,
  case_raised: caseRaised,
  case_finished: caseFinished,
  outcome_given: outcomeGiven,
  talk_ended: talkEnded,
  case_confirmed: caseConfirmed,
  case_reopened: caseReopened,
  class_held: onlyTold,
  village_ask_left: villageAskLeft,
  village_ask_settled: villageAskSettled,
  village_day_set: villageDaySet,
  service_called: serviceCalled,
  answers_kept: answersKept,
  date_kept: dateKept,
  date_forgotten: dateForgotten,
  lesson_answered: lessonAnswered,
  lesson_shown: lessonShown,
  lessons_restarted: lessonsRestarted,
  daily_lesson_asked: dailyLessonAsked,
  daily_lesson_ended: dailyLessonEnded,
  invitation_answered: invitationAnswered,
  phone_lost: phoneLost,
  practice_opened: practiceOpened,
  duty_changed: dutyChanged,
  timer_set: timerSet,
  timer_cleared: timerCleared,
  flow_failed: flowFailed,
};
