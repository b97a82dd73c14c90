import type twilio from 'twilio';
import type { Outbound, Sent } from '../channel.ts';
import { writeAddress } from './address.ts';

const PAGE = 100;

interface Kept {
  sid: string;
  body: string;
  direction: string;
  dateCreated: Date;
}

/** Twilio keeps a template filled in; of its text we know the variables only. */
const sameText = (out: Outbound, body: string): boolean =>
  out.to.channel === 'whatsapp' && out.template !== null
    ? out.template.variables.every((value) => body.includes(value))
    : body === out.text;

/** Twilio's times are whole seconds. */
const notBefore = (since: Date, at: Date): boolean => at.getTime() >= Math.floor(since.getTime() / 1000) * 1000;

const isIt = (out: Outbound, since: Date, kept: Kept): boolean =>
  kept.direction.startsWith('outbound') && notBefore(since, kept.dateCreated) && sameText(out, kept.body);

/**
 * Messages of ours to that address with that text, newest first.
 * Not filtered by Twilio's DateSent: a message still in its queue has none.
 */
export const find = async (client: twilio.Twilio, out: Outbound, since: Date): Promise<Sent[]> => {
  const to = writeAddress(out.to.channel, out.to.value);
  const recent = await client.messages.list({ to, limit: PAGE, pageSize: PAGE });
  return recent.filter((kept) => isIt(out, since, kept)).map(({ sid }) => ({ providerId: sid }));
};
