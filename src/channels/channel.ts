import type { SendErrorCode } from '../core/contact/send-error.ts';
import type { Address, ChannelName, Media, Option, Signal } from '../core/conversation/message.ts';
import type { Diagnosis } from '../diagnosis.ts';

/** One request as it came from outside; `url` is the raw path and query, `body` the raw bytes as text. */
export interface RawRequest {
  url: string;
  headers: Record<string, string | undefined>;
  body: string;
}

export type Verdict = { ok: true } | { ok: false; reason: string };

/** A body that could not be read: names the field at fault, never its value. */
export class UnreadableSignal extends Error {
  override name = 'UnreadableSignal';
  readonly field: string;
  constructor(field: string) {
    super(`missing or wrong: ${field}`);
    this.field = field;
  }
}

export interface HttpAnswer {
  status: number;
  type: string;
  body: string;
}

/** One message to send. `id` is the outbox row's and is the channel's correlation where it has one. */
export interface Outbound {
  id: string;
  to: Address;
  text: string;
  options: Option[];
  /** Send as the approved alert template, with these variables, instead of free text. WhatsApp only. */
  template: { variables: string[] } | null;
  /** After so many seconds the provider shall not deliver it any more. */
  validitySeconds: number;
}

export interface Sent {
  providerId: string;
}

/** A provider as the helpline sees it: verify, parse and send; no rows, no retries, no HTTP routes. */
export interface Channel {
  /** Unique provider name, also the webhook's path segment. */
  name: string;
  /** What it can send on, as configured; empty while it has no sender. */
  carries: ChannelName[];
  /** Media types of its webhook bodies; others are answered 415. */
  accepts: string[];
  verify(raw: RawRequest): Verdict;
  /** @throws UnreadableSignal naming the field. */
  parse(raw: RawRequest): Signal[];
  /** What the provider expects to hear once the signals are stored. */
  answer(): HttpAnswer;
  /** @throws SendError of the closed set, nothing else. */
  send(out: Outbound): Promise<Sent>;
  /** Looks up a send whose outcome is unknown: everything since then that it may be, newest first. @throws SendError */
  find?(out: Outbound, since: Date): Promise<Sent[]>;
  /** Fetches a file by the `ref` of an inbound message. @throws SendError */
  media?(ref: string): Promise<Media>;
  /** What the provider says of our account, senders and templates; sends nothing. @throws SendError */
  probe?(): Promise<Diagnosis[]>;
  /** What the `code` of a delivery status means in our words; some refusals arrive only there. */
  meaning?(code: string): SendErrorCode;
}
