import type { Purpose } from '../conversation/events.ts';
import type { ChannelName } from '../conversation/message.ts';
import { DAY_STARTS, isDay, nextHour } from './local-time.ts';

/** All that decides whether one message may leave now. */
export interface SendRequest {
  purpose: Purpose;
  channel: ChannelName;
  role: 'worker' | 'family' | 'officer';
  optedOut: boolean;
  /** It answers something the person wrote. */
  isAnswer: boolean;
  expiresAt: Date | null;
  lastInboundAt: Date | null;
  /** The person said that she can read alone, until then (S10). */
  openUntil: Date | null;
  /** An approved template says the same. */
  hasTemplate: boolean;
  /** She asked to be told without writing first. */
  newsWanted: boolean;
  /** She asked for it: a lesson a day at an hour she chose, or a reminder of a date of hers. */
  lessonsWanted: boolean;
  /** IANA zone of the reader. */
  zone: string;
}

/** What the gate says. `because` is a rule's name, stored with the message. */
export type GateAnswer = { because: string } & (
  | { answer: 'send' | 'template' | 'drop' | 'human' | 'hold_until_written' }
  | { answer: 'hold'; until: Date }
);

type GateRule = (request: SendRequest, now: Date) => GateAnswer | null;

/** WhatsApp's customer window is 24 hours from her last message; the margin covers clocks and queues. */
const WINDOW_MS = (24 * 60 - 10) * 60_000;

const ASKED_FOR: ReadonlySet<Purpose> = new Set(['reply', 'alert', 'lesson']);
const unasked = (request: SendRequest): boolean => !ASKED_FOR.has(request.purpose);

const isOpen = ({ openUntil }: SendRequest, now: Date): boolean => openUntil !== null && openUntil > now;

const expired: GateRule = ({ expiresAt }, now) =>
  expiresAt !== null && now > expiresAt ? { answer: 'drop', because: 'expired' } : null;

const optedOut: GateRule = (request) =>
  request.optedOut && !request.isAnswer ? { answer: 'drop', because: 'opted_out' } : null;

/** A lesson comes only to whoever asked for it, and then at her own hour. */
const lessonUnwanted: GateRule = ({ purpose, lessonsWanted }) =>
  purpose === 'lesson' && !lessonsWanted ? { answer: 'drop', because: 'lesson_not_wanted' } : null;

const alertOnWhatsApp: GateRule = ({ purpose, channel, hasTemplate }) => {
  if (purpose !== 'alert' || channel !== 'whatsapp') return null;
  return hasTemplate
    ? { answer: 'template', because: 'alert_needs_template' }
    : { answer: 'human', because: 'alert_without_template' };
};

/** S14: a worker abroad is never written to first; news waits until she writes and says that she reads alone. */
const workerFirst: GateRule = (request, now) => {
  if (request.role !== 'worker' || !unasked(request)) return null;
  return isOpen(request, now) || request.newsWanted
    ? null
    : { answer: 'hold_until_written', because: 'worker_never_first' };
};

/** S14: who is told unasked hears from us between 7 and 20, unless it answers what she just wrote, or she reads now. */
const byDay: GateRule = (request, now) => {
  const reads = request.role === 'worker' ? isOpen(request, now) : request.isAnswer;
  if (request.role === 'officer' || reads || !unasked(request)) return null;
  if (isDay(now, request.zone)) return null;
  return { answer: 'hold', until: nextHour(now, request.zone, DAY_STARTS), because: 'by_day' };
};

const windowClosed: GateRule = ({ channel, lastInboundAt }, now) => {
  if (channel !== 'whatsapp') return null;
  const open = lastInboundAt !== null && now.getTime() - lastInboundAt.getTime() < WINDOW_MS;
  return open ? null : { answer: 'hold_until_written', because: 'whatsapp_window_closed' };
};

const RULES: GateRule[] = [expired, optedOut, lessonUnwanted, alertOnWhatsApp, workerFirst, byDay, windowClosed];

/** Asked for every send; the first rule that has something to say decides. Nothing goes round it. */
export function askGate(request: SendRequest, now: Date): GateAnswer {
  for (const rule of RULES) {
    const answer = rule(request, now);
    if (answer) return answer;
  }
  return { answer: 'send', because: 'nothing_against' };
}
