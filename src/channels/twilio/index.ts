import type twilio from 'twilio';
import type { ChannelName } from '../../core/conversation/message.ts';
import type { Channel } from '../channel.ts';
import { twilioClient } from './client.ts';
import type { TwilioConfig } from './config.ts';
import { meaning, sendError } from './errors.ts';
import { find } from './find.ts';
import { media } from './media.ts';
import { parse } from './parse.ts';
import { probe } from './probe.ts';
import { send } from './send.ts';
import { verify } from './verify.ts';

/** Always empty: replies go by REST from the outbox, with a row before and a status after. */
const EMPTY = { status: 200, type: 'text/xml', body: '<Response/>' };

const carried = (config: TwilioConfig): ChannelName[] => [
  ...(config.smsFrom === null ? [] : (['sms'] as const)),
  ...(config.whatsappFrom === null ? [] : (['whatsapp'] as const)),
];

/** Whatever goes wrong within, only a SendError comes out. */
const refusingOurWay = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (thrown) {
    throw sendError(thrown);
  }
};

/** SMS and WhatsApp over Twilio. Exists without configuration too: then it refuses every webhook and send. */
export const createTwilio = (config: TwilioConfig): Channel => {
  let made: twilio.Twilio | null = null;
  const client = (): twilio.Twilio => {
    made ??= twilioClient(config);
    return made;
  };
  return {
    name: 'twilio',
    carries: carried(config),
    accepts: ['application/x-www-form-urlencoded'],
    verify: (raw) => verify(config, raw),
    parse,
    answer: () => EMPTY,
    send: (out) => refusingOurWay(async () => send(client(), config, out)),
    find: (out, since) => refusingOurWay(async () => find(client(), out, since)),
    media: (ref) => refusingOurWay(async () => media(config, ref)),
    probe: () => refusingOurWay(async () => probe(client(), config)),
    meaning,
  };
};
