/** How a person experiences the line. Two providers may carry one channel. */
export type ChannelName = 'sms' | 'whatsapp';

/** Where somebody can be written to. `value` is E.164 with `+` for e164, the provider's own id otherwise. */
export interface Address {
  channel: ChannelName;
  kind: 'e164' | 'bsuid' | 'lid' | 'jid';
  value: string;
}

/** A file the person sent, still at the provider or carried inline; `seconds` for a voice note. */
export interface Media {
  type: string;
  ref: string | null;
  base64: string | null;
  seconds: number | null;
}

/** One message or missed call as a provider gave it. Every text is untrusted. */
export interface Inbound {
  signal: 'inbound';
  provider: string;
  providerId: string;
  from: Address;
  text: string;
  /** Id of the option that was tapped, or null. */
  choice: string | null;
  /** The provider's id of our message that this one answers, where the channel says so. */
  replyTo: string | null;
  media: Media[];
  location: { lat: number; lng: number; label: string | null } | null;
  call: boolean;
  /** Who holds this number by the channel's own count, where it says: another one is another phone or person (S8). */
  account?: string | null;
  /** The provider handled an opt-out word by itself and must not be answered. */
  optOut: 'stop' | 'start' | null;
  /** The provider's own time, where it gives one. */
  at: Date | null;
  /** The body as received, kept sealed for evidence. */
  raw: string;
}

/** A delivery callback. A hint, never a proof: an alert counts only when the officer answers. */
export interface DeliveryStatus {
  signal: 'status';
  provider: string;
  providerId: string;
  status: 'queued' | 'sent' | 'delivered' | 'read' | 'failed' | 'undelivered' | 'other';
  code: string | null;
}

export type Signal = Inbound | DeliveryStatus;

/** One answer a message offers: a digit on SMS, a button or list row on WhatsApp. */
export interface Option {
  id: string;
  label: string;
}
