import type { Address } from '../../core/conversation/message.ts';
import { UnreadableSignal } from '../channel.ts';
import { isE164 } from '../e164.ts';
import { withoutNul } from '../without-nul.ts';

const LONGEST = 200;
const OTHER_CHANNEL = /^[a-z]+:/;

const kindOf = (channel: Address['channel'], value: string): Address['kind'] => {
  if (isE164(value)) return 'e164';
  return channel === 'whatsapp' ? 'bsuid' : 'jid';
};

/**
 * Reads Twilio's `From` or `To`: `+62…`, `whatsapp:+62…` or `whatsapp:ID.4566…` (a user id without a phone).
 * An SMS sender that is no E.164 number (short code, name) keeps its own id; nothing is ever prepended.
 * @throws UnreadableSignal
 */
export const readAddress = (field: string, written: string | null): Address => {
  const text = withoutNul(written ?? '').trim();
  const channel = text.startsWith('whatsapp:') ? 'whatsapp' : 'sms';
  const value = channel === 'whatsapp' ? text.slice('whatsapp:'.length) : text;
  if (value === '' || value.length > LONGEST || OTHER_CHANNEL.test(value)) throw new UnreadableSignal(field);
  return { channel, kind: kindOf(channel, value), value };
};

/** The address as Twilio writes it, for `To` and `From`. */
export const writeAddress = (channel: Address['channel'], value: string): string =>
  channel === 'whatsapp' && !value.startsWith('whatsapp:') ? `whatsapp:${value}` : value;
