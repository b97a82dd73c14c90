import { createHmac, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A signed request as the provider would make it. */
export interface Webhook {
  path: string;
  body: string;
  signature: string;
}

const ACCOUNT = `AC${'0'.repeat(32)}`;
const TOKEN = 'invented-token-of-the-bench';
const PATH = '/webhooks/twilio';
/** What the webhook is called in the provider's console; signatures cover it. */
const PUBLIC = 'https://helpline.example.org';

/** A stand-in for Twilio: signs inbound messages, takes outbound ones, and tells when each came. */
export class Provider {
  readonly #waiting = new Map<string, ((at: number) => void)[]>();
  #count = 0;
  readonly #server = createServer(async (request, response) => {
    const form = new URLSearchParams(await text(request));
    this.#count += 1;
    const sid = `SM${String(this.#count).padStart(32, '0')}`;
    response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ sid, status: 'queued' }));
    this.#took(form.get('To') ?? '');
  });

  static async start(): Promise<Provider> {
    const provider = new Provider();
    provider.#server.keepAliveTimeout = 60_000;
    await new Promise<void>((resolve) => provider.#server.listen(0, '127.0.0.1', resolve));
    return provider;
  }

  /** How the helpline is told to use it. */
  get env(): Record<string, string> {
    return {
      PUBLIC_BASE_URL: PUBLIC,
      TWILIO_API_URL: `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`,
      TWILIO_ACCOUNT_SID: ACCOUNT,
      TWILIO_AUTH_TOKEN: TOKEN,
      TWILIO_SMS_FROM: '+62811000001',
      TWILIO_WHATSAPP_FROM: '+62811000002',
      TWILIO_ALERT_TEMPLATE_SID: `HX${'1'.repeat(32)}`,
    };
  }

  /** A message from a phone, signed as https://www.twilio.com/docs/usage/security says. `id` names it, once. */
  inbound(from: string, words: string, id = randomBytes(16).toString('hex')): Webhook {
    const form = new URLSearchParams({
      AccountSid: ACCOUNT,
      Body: words,
      From: from,
      MessageSid: `SM${id}`,
      NumMedia: '0',
      SmsStatus: 'received',
      To: from.startsWith('whatsapp:') ? 'whatsapp:+62811000002' : '+62811000001',
    });
    const signed = [...form].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => name + value);
    const signature = createHmac('sha1', TOKEN)
      .update(PUBLIC + PATH + signed.join(''))
      .digest('base64');
    return { path: PATH, body: form.toString(), signature };
  }

  /** When the next message for this number is taken, in `performance.now()`; who asks first is told first. */
  next(to: string): Promise<number> {
    return new Promise((resolve) => this.#waiting.set(to, [...(this.#waiting.get(to) ?? []), resolve]));
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #took(to: string): void {
    this.#waiting.get(to)?.shift()?.(performance.now());
  }
}
