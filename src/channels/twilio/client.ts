import http from 'node:http';
import https from 'node:https';
import twilio from 'twilio';
import { SendError } from '../../core/contact/send-error.ts';
import type { TwilioConfig } from './config.ts';

const TIMEOUT_MS = 10_000;

type Options = Parameters<InstanceType<typeof twilio.RequestClient>['request']>[0];

/** The official client's HTTP half, deaf to HTTP_PROXY and, where asked, talking to a local stand-in. */
class DirectClient extends twilio.RequestClient {
  readonly apiUrl: string | null;

  constructor(apiUrl: string | null, timeout: number) {
    super({ timeout, autoRetry: false });
    this.apiUrl = apiUrl;
    // The constructor takes a proxy from the environment, which also loses the time-out.
    const kept = { timeout, keepAlive: true, maxSockets: 20 };
    this.axios.defaults.httpsAgent = new https.Agent(kept);
    this.axios.defaults.httpAgent = new http.Agent(kept);
  }

  override request<T>(options: Options) {
    if (this.apiUrl === null) return super.request<T>(options as never);
    const { pathname, search } = new URL(options.uri);
    return super.request<T>({ ...options, uri: this.apiUrl.replace(/\/+$/, '') + pathname + search } as never);
  }
}

/** Twilio's own client, one try a call. @throws SendError misconfigured without account and token. */
export const twilioClient = (config: TwilioConfig): twilio.Twilio => {
  const { accountSid, authToken } = config;
  if (!accountSid?.startsWith('AC') || !authToken) throw new SendError('misconfigured');
  const httpClient = new DirectClient(config.apiUrl, config.timeoutMs ?? TIMEOUT_MS);
  // Empty, not absent: absent, the library looks into the environment for them.
  return twilio(accountSid, authToken, { httpClient, edge: '', region: '' });
};
