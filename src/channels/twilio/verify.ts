import twilio from 'twilio';
import type { RawRequest, Verdict } from '../channel.ts';
import type { TwilioConfig } from './config.ts';
import { signedParameters } from './form.ts';

/** The URL Twilio called: configured base plus raw path and query, never a Host or X-Forwarded header. */
const calledUrl = (base: string, raw: RawRequest): string => base.replace(/\/+$/, '') + raw.url;

const signedBy = (token: string, signature: string, url: string, body: string): boolean => {
  try {
    return twilio.validateRequest(token, signature, url, signedParameters(body));
  } catch {
    // The library parses the URL and throws on one it cannot read.
    return false;
  }
};

/** Whether one of our tokens signed this request (HMAC-SHA1 over URL and sorted parameters). Never throws. */
export const verify = (config: TwilioConfig, raw: RawRequest): Verdict => {
  const tokens = [config.authToken, config.authTokenSecondary].filter((token) => token !== null && token !== '');
  const signature = raw.headers['x-twilio-signature'];
  if (tokens.length === 0) return { ok: false, reason: 'no token configured' };
  if (!signature) return { ok: false, reason: 'no signature' };
  const url = calledUrl(config.publicBaseUrl, raw);
  const ok = tokens.some((token) => signedBy(token ?? '', signature, url, raw.body));
  return ok ? { ok } : { ok, reason: 'wrong signature' };
};
