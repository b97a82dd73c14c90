import type twilio from 'twilio';
import { SendError } from '../../core/contact/send-error.ts';
import type { Outbound, Sent } from '../channel.ts';
import { writeAddress } from './address.ts';
import type { TwilioConfig } from './config.ts';

/** Seconds a message may wait in Twilio's queue: https://www.twilio.com/docs/messaging/api/message-resource */
const LONGEST_VALIDITY = 36_000;

const asObject = (variables: string[]): string =>
  JSON.stringify(Object.fromEntries(variables.map((value, i) => [String(i + 1), value])));

const content = (config: TwilioConfig, out: Outbound) => {
  // SMS is folded to GSM-7 by ourselves: Twilio's own folding would change lengths after we counted them.
  if (out.to.channel === 'sms') return { body: out.text, smartEncoded: false };
  if (out.template === null) return { body: out.text };
  if (config.alertTemplateSid === null) throw new SendError('misconfigured');
  return { contentSid: config.alertTemplateSid, contentVariables: asObject(out.template.variables) };
};

/** Hands one message to Twilio. @throws whatever the client throws, or SendError without a sender or template. */
export const send = async (client: twilio.Twilio, config: TwilioConfig, out: Outbound): Promise<Sent> => {
  const { channel, value } = out.to;
  const from = channel === 'sms' ? config.smsFrom : config.whatsappFrom;
  if (from === null) throw new SendError('misconfigured');
  const message = await client.messages.create({
    to: writeAddress(channel, value),
    from: writeAddress(channel, from),
    ...content(config, out),
    validityPeriod: Math.min(Math.max(1, Math.floor(out.validitySeconds)), LONGEST_VALIDITY),
    statusCallback: `${config.publicBaseUrl.replace(/\/+$/, '')}/webhooks/twilio/status`,
  });
  if (typeof message.sid !== 'string' || message.sid === '') throw new SendError('no_answer');
  return { providerId: message.sid };
};
