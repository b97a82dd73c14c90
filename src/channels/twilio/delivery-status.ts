import type { DeliveryStatus } from '../../core/conversation/message.ts';

/** Twilio's states by ours; https://www.twilio.com/docs/messaging/api/message-resource#message-status-values */
const STATES: ReadonlyMap<string, DeliveryStatus['status']> = new Map([
  ['accepted', 'queued'],
  ['scheduled', 'queued'],
  ['queued', 'queued'],
  ['sending', 'queued'],
  ['sent', 'sent'],
  ['delivered', 'delivered'],
  ['read', 'read'],
  ['undelivered', 'undelivered'],
  ['failed', 'failed'],
  ['canceled', 'failed'],
]);

/** A callback's state and error code; a state added by Twilio later is `other`, a code that is no number null. */
export const deliveryStatus = (state: string, code: string | null): Pick<DeliveryStatus, 'status' | 'code'> => ({
  status: STATES.get(state) ?? 'other',
  code: code !== null && /^[1-9]\d{0,5}$/.test(code) ? code : null,
});
