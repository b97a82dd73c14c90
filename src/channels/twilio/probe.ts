import type twilio from 'twilio';
import { type Diagnosis, look, ok, wrong } from '../../diagnosis.ts';
import type { TwilioConfig } from './config.ts';

const CONSOLE = "Twilio's console";
/** Half a minute off, and times we say are wrong ones. */
const OFF_MS = 30_000;

async function account(client: twilio.Twilio, sid: string): Promise<Diagnosis> {
  const { status, type } = await client.api.v2010.accounts(sid).fetch();
  if (status !== 'active')
    return wrong(`the account is ${status}`, `Open it again in ${CONSOLE}; look at the balance.`);
  return type === 'Trial'
    ? wrong('a trial account sends to verified numbers only', `Upgrade it in ${CONSOLE}.`)
    : ok('the account is active');
}

/** Between our clock and Twilio's, by the header of the last answer. */
function clock(client: twilio.Twilio): Diagnosis[] {
  const date = Date.parse(String(client.httpClient.lastResponse?.headers?.date));
  if (Number.isNaN(date)) return [];
  const off = Math.abs(Date.now() - date);
  return off < OFF_MS
    ? [ok("this machine's clock agrees with Twilio's")]
    : [
        wrong(
          `this machine's clock is ${Math.round(off / 1000)} s away from Twilio's`,
          'Let it follow a time server (timedatectl).',
        ),
      ];
}

async function smsSender(client: twilio.Twilio, { smsFrom, publicBaseUrl }: TwilioConfig): Promise<Diagnosis[]> {
  // Short codes and names are not in the list of numbers.
  if (!smsFrom?.startsWith('+')) return [];
  const [number] = await client.incomingPhoneNumbers.list({ phoneNumber: smsFrom, limit: 1 });
  if (!number) return [wrong('TWILIO_SMS_FROM is not a number of this account', `Look it up in ${CONSOLE}.`)];
  if (!number.capabilities.sms) return [wrong('TWILIO_SMS_FROM cannot send SMS', 'Use a number that can.')];
  const ours = `${publicBaseUrl.replace(/\/+$/, '')}/webhooks/twilio`;
  return number.smsUrl === ours
    ? [ok('the SMS sender is ours and its messages come here')]
    : [
        look(
          "the SMS sender's own webhook is another address",
          `Unless a messaging service has it, set it to ${ours}.`,
        ),
      ];
}

async function template(client: twilio.Twilio, { alertTemplateSid, whatsappFrom }: TwilioConfig): Promise<Diagnosis[]> {
  if (whatsappFrom === null) return [];
  const need = 'Officers on WhatsApp are alerted only within 24 hours of their last message.';
  if (alertTemplateSid === null) return [wrong('TWILIO_ALERT_TEMPLATE_SID is not set', need)];
  const { whatsapp } = await client.content.v1.contents(alertTemplateSid).approvalFetch().fetch();
  const { status, category } = whatsapp as { status?: string; category?: string };
  if (status !== 'approved') return [wrong(`the alert template is ${status ?? 'not handed in'}`, need)];
  return category === 'UTILITY'
    ? [ok('the alert template is approved')]
    : [
        look(
          `the alert template is of category ${category}`,
          'Hand in one of UTILITY: others are held back from people.',
        ),
      ];
}

/** Asks Twilio whether it would take our messages. Sends none. @throws whatever the client throws */
export async function probe(client: twilio.Twilio, config: TwilioConfig): Promise<Diagnosis[]> {
  const first = await account(client, config.accountSid ?? '');
  return [first, ...clock(client), ...(await smsSender(client, config)), ...(await template(client, config))];
}
