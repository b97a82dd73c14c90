import type { Purpose } from '../conversation/events.ts';
import type { ChannelName } from '../conversation/message.ts';
import { maySendBySms } from './failover.ts';
import { DAY_ENDS, DAY_STARTS } from './local-time.ts';
import type { Plan } from './plan.ts';
import { isRightHour, nextRightHour } from './right-hour.ts';

/** All that decides whether one message may leave now. */
export interface SendRequest {
  purpose: Purpose;
  channel: ChannelName;
  /** It could not go by WhatsApp and goes by SMS instead. */
  bySms?: boolean;
  role: 'worker' | 'family' | 'officer';
  /** When she said STOP; null where she has not. */
  optedOutAt: Date | null;
  /** It answers something the person wrote. */
  isAnswer: boolean;
  expiresAt: Date | null;
  lastInboundAt: Date | null;
  /** The person said that she can read alone, until then (S10). */
  openUntil: Date | null;
  /** She sent 9 and has not opened again (S9). */
  quiet: boolean;
  /** Her number may have changed hands, and nobody has said that it has not (S8). */
  stranger: boolean;
  /** It holds a word that tells who she is to whoever reads over her shoulder (S10). */
  exposing: boolean;
  /** An approved template says the same. */
  hasTemplate: boolean;
  /** Of a lesson or a reminder: she asked for lessons a day, or to be reminded of dates of hers. */
  wanted: boolean;
  /** Its form as SMS, in GSM-7 characters; null where it has none. */
  smsUnits: number | null;
  plan: Plan;
  /** IANA zones the reader may be in. */
  zones: readonly string[];
}

/** What the gate says. `because` is a rule's name, stored with the message. */
export type GateAnswer = { because: string } & (
  | { answer: 'send' | 'template' | 'drop' | 'human' | 'hold_until_written' | 'by_sms' }
  | { answer: 'hold'; until: Date }
);

type GateRule = (request: SendRequest, now: Date) => GateAnswer | null;

/** Whoever was not asked is told by day (S14). */
const DAY = { from: DAY_STARTS, to: DAY_ENDS };
/** WhatsApp's customer window is 24 hours from her last message; the margin covers clocks and queues. */
const WINDOW_MS = (24 * 60 - 10) * 60_000;

/** What she wrote is answered for so long. */
const JUST_MS = 15 * 60_000;
/** So long after her last message she is taken to be reading (S14), however long her *1* holds. */
const READS_MS = 30 * 60_000;

const ASKED_FOR: ReadonlySet<Purpose> = new Set(['reply', 'alert', 'lesson']);
const unasked = (request: SendRequest): boolean => !ASKED_FOR.has(request.purpose);

/** To worker or family and no answer: lessons she once asked for are among it. */
const comesByItself = ({ role, purpose }: SendRequest): boolean =>
  role !== 'officer' && purpose !== 'reply' && purpose !== 'alert';

/** Unasked, and not what she asked to be reminded of. */
const isNews = (request: SendRequest): boolean =>
  unasked(request) && request.purpose !== 'reminder' && !request.isAnswer;

const isOpen = ({ openUntil }: SendRequest, now: Date): boolean => openUntil !== null && openUntil > now;

/** She said *1* and wrote lately. Where nobody else uses her phone *1* holds for days, and she sleeps meanwhile. */
const readsNow = (request: SendRequest, now: Date): boolean =>
  isOpen(request, now) && request.lastInboundAt !== null && now.getTime() - request.lastInboundAt.getTime() < READS_MS;

const holdUntilWritten = (because: string): GateAnswer => ({ answer: 'hold_until_written', because });

const expired: GateRule = ({ expiresAt }, now) =>
  expiresAt !== null && now > expiresAt ? { answer: 'drop', because: 'expired' } : null;

/** S13: after STOP only what answers her. News of her case waits until she writes again, and then is part of the answer. */
const optedOut: GateRule = (request, now) => {
  const { role, purpose, lastInboundAt, optedOutAt } = request;
  if (optedOutAt === null || request.isAnswer) return null;
  if (role === 'officer' || purpose !== 'follow_up') return { answer: 'drop', because: 'opted_out' };
  const justWrote =
    lastInboundAt !== null && lastInboundAt > optedOutAt && now.getTime() - lastInboundAt.getTime() < JUST_MS;
  return justWrote ? null : holdUntilWritten('opted_out');
};

/** A lesson and a reminder come only to whoever asked for them; a lesson then at her own hour. */
const unwanted: GateRule = ({ purpose, wanted }) =>
  (purpose === 'lesson' || purpose === 'reminder') && !wanted
    ? { answer: 'drop', because: `${purpose}_not_wanted` }
    : null;

const alertOnWhatsApp: GateRule = ({ purpose, channel, hasTemplate }) => {
  if (purpose !== 'alert' || channel !== 'whatsapp') return null;
  return hasTemplate
    ? { answer: 'template', because: 'alert_needs_template' }
    : { answer: 'human', because: 'alert_without_template' };
};

/** S8: news of before is not for whoever has the number now. */
const stranger: GateRule = (request) =>
  request.stranger && comesByItself(request) ? holdUntilWritten('number_may_have_changed_hands') : null;

/** S9: after 9 nothing comes unasked until she opens again. */
const quiet: GateRule = (request) => (request.quiet && comesByItself(request) ? holdUntilWritten('quiet') : null);

/** S10: whatever went wrong before, no word that exposes her reaches a phone on which nobody said *1*. */
const exposing: GateRule = (request, now) =>
  request.exposing && request.role === 'worker' && !isOpen(request, now) ? holdUntilWritten('exposing_word') : null;

/** S14: a worker is never written to first unless she asked for it; news waits until she writes and reads alone. */
const workerFirst: GateRule = (request, now) => {
  if (request.role !== 'worker' || !unasked(request) || readsNow(request, now)) return null;
  if (request.purpose === 'reminder') return null;
  if (!request.plan.mayWriteFirst) return holdUntilWritten('worker_never_first');
  // Others often look at that phone, and she has named no hour at which they do not.
  return request.plan.others === 'often' && request.plan.hours === null ? holdUntilWritten('others_look_often') : null;
};

/** Family that wants no news by itself is told when it writes. */
const familyFirst: GateRule = (request) =>
  request.role === 'family' && request.plan.mayWriteFirst === false && isNews(request)
    ? holdUntilWritten('wants_no_news_unasked')
    : null;

/** A lesson comes at an hour of its own; hours of her plan that she named stand above it. */
const atAnyHour = (request: SendRequest): boolean =>
  request.purpose === 'lesson' ? request.plan.hours === null || request.isAnswer : !unasked(request);

/** Unasked only in the hours of her plan, by day where she named none; not while she reads or has just written. */
const rightHour: GateRule = (request, now) => {
  const reads = request.role === 'worker' ? readsNow(request, now) : request.isAnswer;
  if (request.role === 'officer' || reads || atAnyHour(request)) return null;
  const { zones, plan } = request;
  if (zones.length === 0) return holdUntilWritten('zone_unknown');
  const hours = plan.hours ?? DAY;
  if (isRightHour(now, zones, hours)) return null;
  const until = nextRightHour(now, zones, hours);
  const because = plan.hours ? 'her_hours' : 'by_day';
  if (!until) return holdUntilWritten('no_right_hour');
  // By that hour her *1* may no longer hold: it is not promised for it.
  return exposing(request, until) ?? { answer: 'hold', until, because };
};

/** By SMS instead of WhatsApp only while her plan, and the screen it would come to, still allow it. */
const noLongerBySms: GateRule = ({ bySms, plan }) =>
  bySms && !plan.failover ? holdUntilWritten('sms_not_allowed') : null;

/** The channel she wants first, where it can carry this. */
const herChannel: GateRule = (request) =>
  request.plan.channels[0] === 'sms' && unasked(request) && maySendBySms(request)
    ? { answer: 'by_sms', because: 'her_channel' }
    : null;

/** Whether a message without a template may reach her there: on WhatsApp only within a day of her last one. */
export const isWindowOpen = ({ channel, lastInboundAt }: Pick<SendRequest, 'channel' | 'lastInboundAt'>, now: Date) =>
  channel !== 'whatsapp' || (lastInboundAt !== null && now.getTime() - lastInboundAt.getTime() < WINDOW_MS);

const windowClosed: GateRule = (request, now) => {
  if (isWindowOpen(request, now)) return null;
  const because = 'whatsapp_window_closed';
  return maySendBySms(request) ? { answer: 'by_sms', because } : holdUntilWritten(because);
};

const RULES: GateRule[] = [
  expired,
  optedOut,
  unwanted,
  stranger,
  quiet,
  exposing,
  alertOnWhatsApp,
  workerFirst,
  familyFirst,
  // Before the hours: what may not go then either is not said to wait for them.
  noLongerBySms,
  rightHour,
  herChannel,
  windowClosed,
];

/** Asked for every send; the first rule that has something to say decides. Nothing goes round it. */
export function askGate(request: SendRequest, now: Date): GateAnswer {
  for (const rule of RULES) {
    const answer = rule(request, now);
    if (answer) return answer;
  }
  return { answer: 'send', because: 'nothing_against' };
}
