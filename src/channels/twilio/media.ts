import { SendError } from '../../core/contact/send-error.ts';
import type { Media } from '../../core/conversation/message.ts';
import type { TwilioConfig } from './config.ts';
import { refusal } from './errors.ts';

const API = 'https://api.twilio.com';
const TIMEOUT_MS = 10_000;
/** WhatsApp's own limit: https://www.twilio.com/docs/whatsapp/guidance-whatsapp-media-messages */
const MOST_BYTES = 16 * 1024 * 1024;
/** Where Twilio redirects to: its media networks and signed S3 addresses. */
const STORES = /^https:\/\/([\w-]+\.)*(twilio\.com|twiliocdn\.com|amazonaws\.com)\//;

/** Only a file of our own account, and only at the API: anybody can write a URL into a body. */
const pathOfOurs = (accountSid: string, ref: string): string => {
  const path = ref.startsWith(`${API}/`) ? ref.slice(API.length) : '';
  const ours = new RegExp(`^/2010-04-01/Accounts/${accountSid}/Messages/\\w+/Media/\\w+$`);
  if (!ours.test(path)) throw new SendError('rejected', 'media_url');
  return path;
};

const nextHop = (response: Response, apiUrl: string | null): string => {
  const location = response.headers.get('location') ?? '';
  const target = URL.canParse(location) ? new URL(location).href : '';
  const local = apiUrl !== null && target.startsWith(`${apiUrl.replace(/\/+$/, '')}/`);
  if (!local && !STORES.test(target)) throw new SendError('rejected', 'media_host');
  return target;
};

const wholeBody = async (response: Response): Promise<Buffer> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > MOST_BYTES) throw new SendError('rejected', 'media_size');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

/** Follows one redirect by hand: our credentials go to the API and to nobody behind it. */
const fetchTwoHops = async (config: TwilioConfig, path: string): Promise<Response> => {
  const basic = Buffer.from(`${config.accountSid}:${config.authToken}`).toString('base64');
  const options = { redirect: 'manual', signal: AbortSignal.timeout(config.timeoutMs ?? TIMEOUT_MS) } as const;
  const first = (config.apiUrl ?? API).replace(/\/+$/, '') + path;
  const response = await fetch(first, { ...options, headers: { authorization: `Basic ${basic}` } });
  const moved = response.status >= 300 && response.status < 400;
  return moved ? fetch(nextHop(response, config.apiUrl), options) : response;
};

/** Fetches a file a person sent, at most 16 MB. Changes nothing at Twilio: every failure may be tried again. */
export const media = async (config: TwilioConfig, ref: string): Promise<Media> => {
  if (config.accountSid === null || config.authToken === null) throw new SendError('misconfigured');
  const response = await fetchTwoHops(config, pathOfOurs(config.accountSid, ref));
  if (!response.ok) throw refusal(response.status, null);
  const type = response.headers.get('content-type')?.split(';')[0] ?? 'application/octet-stream';
  return { type, ref, base64: (await wholeBody(response)).toString('base64'), seconds: null };
};
