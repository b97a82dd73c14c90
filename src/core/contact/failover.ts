import type { Purpose } from '../conversation/events.ts';
import type { ChannelName } from '../conversation/message.ts';
import type { Plan } from './plan.ts';
import type { SendErrorCode } from './send-error.ts';

/** What one SMS message may cost at most, in GSM-7 characters. */
const CEILING = 306;

/** What decides whether a message may go by SMS instead of WhatsApp. */
export interface OnWhatsApp {
  purpose: Purpose;
  channel: ChannelName;
  plan: Plan;
  smsUnits: number | null;
}

/**
 * The same message in its SMS form, only where her plan allows it. An alert has its own way on: the next officer. What
 * went by SMS once is on SMS, so that it never comes back here.
 */
export const maySendBySms = ({ purpose, channel, plan, smsUnits }: OnWhatsApp): boolean =>
  channel === 'whatsapp' && purpose !== 'alert' && plan.failover && smsUnits !== null && smsUnits <= CEILING;

/** It did not leave and will not: these say nothing about her, only about WhatsApp. */
const OF_WHATSAPP: ReadonlySet<SendErrorCode> = new Set(['not_on_whatsapp', 'window_closed', 'unreachable']);

/** Whether a failed send is tried once by SMS; an unknown outcome never is: it may have arrived. */
export const failsOver = (request: OnWhatsApp, code: SendErrorCode): boolean =>
  OF_WHATSAPP.has(code) && maySendBySms(request);
