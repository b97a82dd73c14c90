import type { DeliveryStatus, Inbound, Media, Signal } from '../../core/conversation/message.ts';
import { type RawRequest, UnreadableSignal } from '../channel.ts';
import { withoutNul } from '../without-nul.ts';
import { readAddress } from './address.ts';
import { deliveryStatus } from './delivery-status.ts';

const SID = /^[A-Za-z0-9]{2,64}$/;
const MEDIA_TYPE = /^[\w.+-]+\/[\w.+-]+$/;
/** https://www.twilio.com/docs/messaging/guides/webhook-request: `MediaUrl0` to `MediaUrl9`. */
const MOST_MEDIA = 10;

const sidOf = (form: URLSearchParams): string => {
  const sid = form.get('MessageSid') ?? '';
  if (!SID.test(sid)) throw new UnreadableSignal('MessageSid');
  return sid;
};

/** First of these parameters that says something, or null. */
const said = (form: URLSearchParams, ...names: string[]): string | null => {
  for (const name of names) {
    const value = withoutNul(form.get(name) ?? '');
    if (value !== '') return value;
  }
  return null;
};

const mediaOf = (form: URLSearchParams): Media[] => {
  const refs = Array.from({ length: MOST_MEDIA }, (_, i) => ({ i, ref: said(form, `MediaUrl${i}`) }));
  return refs.flatMap(({ i, ref }) => {
    const type = said(form, `MediaContentType${i}`)?.toLowerCase() ?? '';
    const known = MEDIA_TYPE.test(type) ? type : 'application/octet-stream';
    return ref === null ? [] : [{ type: known, ref, base64: null, seconds: null }];
  });
};

const degrees = (written: string | null, most: number): number | null => {
  const value = written === null ? Number.NaN : Number(written);
  return Math.abs(value) <= most ? value : null;
};

const locationOf = (form: URLSearchParams): Inbound['location'] => {
  const lat = degrees(said(form, 'Latitude'), 90);
  const lng = degrees(said(form, 'Longitude'), 180);
  return lat === null || lng === null ? null : { lat, lng, label: said(form, 'Label', 'Address') };
};

/** Twilio answers HELP by itself too, but a second answer to a call for help does no harm. */
const OPT_OUTS: ReadonlyMap<string | null, Inbound['optOut']> = new Map([
  ['STOP', 'stop'],
  ['START', 'start'],
]);

const inbound = (form: URLSearchParams, raw: RawRequest): Inbound => {
  const providerId = sidOf(form);
  const from = readAddress('From', form.get('From'));
  readAddress('To', form.get('To'));
  return {
    signal: 'inbound',
    provider: 'twilio',
    providerId,
    from,
    text: said(form, 'Body', 'ButtonText', 'ListTitle') ?? '',
    choice: said(form, 'ButtonPayload', 'ListId'),
    replyTo: said(form, 'OriginalRepliedMessageSid'),
    media: mediaOf(form),
    location: locationOf(form),
    call: false,
    // https://www.twilio.com/en-us/changelog: beside a phone number; without one it is the address itself.
    account: from.kind === 'e164' ? said(form, 'ExternalUserId') : null,
    optOut: OPT_OUTS.get(form.get('OptOutType')) ?? null,
    at: null,
    raw: raw.body,
  };
};

const status = (form: URLSearchParams): DeliveryStatus => {
  const providerId = sidOf(form);
  const written = said(form, 'MessageStatus', 'SmsStatus');
  if (written === null) throw new UnreadableSignal('MessageStatus');
  return { signal: 'status', provider: 'twilio', providerId, ...deliveryStatus(written, form.get('ErrorCode')) };
};

/** A callback that an operator pointed at the inbound path is still no message from our own number. */
const isStatus = (form: URLSearchParams, raw: RawRequest): boolean =>
  /\/status\/?$/.test(raw.url.split('?')[0] ?? '') || form.has('MessageStatus');

/**
 * One webhook, one signal. A type we do not know (sticker, contacts, …) is a message with an empty text.
 * Name, city and advertisement parameters stay in `raw` alone. @throws UnreadableSignal, nothing else.
 */
export const parse = (raw: RawRequest): Signal[] => {
  const form = new URLSearchParams(raw.body);
  return [isStatus(form, raw) ? status(form) : inbound(form, raw)];
};
