import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import twilio from 'twilio';
import { signedParameters } from '../../src/channels/twilio/form.ts';

/** A message that Twilio took, in Twilio's own JSON. */
export interface KeptMessage {
  sid: string;
  to: string;
  from: string;
  body: string;
  status: string;
  direction: string;
  date_created: string;
  [key: string]: unknown;
}

/** `lost`: hangs, nothing kept; `taken`: hangs, but the message is kept; `html`: a gateway's page. */
export type TwilioFault = { status: number; code?: number; message?: string } | 'lost' | 'taken' | { html: number };

/** A signed request as Twilio would make it, to be posted once, twice or late. */
export interface Callback {
  path: string;
  body: string;
  signature: string;
}

export interface FakeTwilioOptions {
  /** What the webhook is called in Twilio's console. */
  publicBaseUrl: string;
  now?: () => Date;
}

const ACCOUNT = `AC${'0'.repeat(32)}`;
const TOKEN = 'invented-token-of-the-fake';
const MESSAGES = `/2010-04-01/Accounts/${ACCOUNT}/Messages`;

const sid = (prefix: string, seed: string): string => prefix + createHash('md5').update(seed).digest('hex');

const json = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

const refusal = (status: number, code: number | undefined, message: string) => ({
  ...(code === undefined ? {} : { code, more_info: `https://www.twilio.com/docs/errors/${code}` }),
  status,
  message,
});

const isOurs = (request: IncomingMessage): boolean =>
  request.headers.authorization === `Basic ${Buffer.from(`${ACCOUNT}:${TOKEN}`).toString('base64')}`;

/** Twilio on this machine: keeps messages, refuses on demand, lists, serves files, signs callbacks. */
export class FakeTwilio {
  readonly accountSid = ACCOUNT;
  readonly authToken = TOKEN;
  /** Everything taken, oldest first. */
  readonly messages: KeptMessage[] = [];
  /** Every create request as it came, refused ones too. */
  readonly creates: URLSearchParams[] = [];
  readonly #options: FakeTwilioOptions;
  readonly #faults = new Map<string, TwilioFault[]>();
  /** Answers to GET by path, as JSON: an account, a number, a template. */
  readonly resources = new Map<string, unknown>();
  readonly #files = new Map<string, { type: string; bytes: Buffer; moved: string | null }>();
  /** What happens between taking a message and answering: a callback that overtakes the answer. */
  beforeAnswer: (message: KeptMessage) => Promise<void> = async () => {};
  /** What a send meets that no fault was laid out for; undefined is a yes. */
  weather: (form: URLSearchParams) => TwilioFault | undefined = () => undefined;
  readonly #server = createServer((request, response) => {
    this.#answer(request, response).catch((error) => response.destroy(error));
  });
  #count = 0;

  constructor(options: FakeTwilioOptions) {
    this.#options = options;
  }

  static async start(options: FakeTwilioOptions): Promise<FakeTwilio> {
    const fake = new FakeTwilio(options);
    await new Promise<void>((resolve) => fake.#server.listen(0, '127.0.0.1', resolve));
    return fake;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** The next sends to this address (as Twilio writes it) meet these, one each. */
  fault(to: string, ...faults: TwilioFault[]): void {
    this.#faults.set(to, [...(this.#faults.get(to) ?? []), ...faults]);
  }

  /** Keeps a file and gives the `MediaUrl` of it; `moved`: answered by a redirect to that URL. */
  file(type: string, bytes: Buffer, moved: string | null = null): string {
    const path = `${MESSAGES}/${sid('MM', 'media')}/Media/${sid('ME', String(this.#files.size))}`;
    this.#files.set(path, { type, bytes, moved });
    return `https://api.twilio.com${path}`;
  }

  /** A message from a phone. Fields beyond these are sent as they are. */
  inbound(fields: Record<string, string>, query = ''): Callback {
    this.#count += 1;
    const messageSid = fields.MessageSid ?? sid('SM', `in ${this.#count}`);
    const rest = { AccountSid: ACCOUNT, SmsStatus: 'received', NumMedia: '0', ...fields, MessageSid: messageSid };
    return this.signed(`/webhooks/twilio${query}`, new URLSearchParams(rest).toString());
  }

  /** A delivery callback for a message it took. */
  status(messageSid: string, status: string, fields: Record<string, string> = {}): Callback {
    const rest = { AccountSid: ACCOUNT, MessageSid: messageSid, MessageStatus: status, ...fields };
    return this.signed('/webhooks/twilio/status', new URLSearchParams(rest).toString());
  }

  /** Any body, signed with the account's token over the public URL. */
  signed(path: string, body: string, token = TOKEN): Callback {
    const url = this.#options.publicBaseUrl + path;
    return { path, body, signature: twilio.getExpectedTwilioSignature(token, url, signedParameters(body)) };
  }

  /** Posts callbacks in this order, one after the other; repeat one to deliver it twice. @returns statuses. */
  async post(baseUrl: string, ...callbacks: Callback[]): Promise<number[]> {
    const statuses: number[] = [];
    for (const { path, body, signature } of callbacks) {
      const headers = { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signature };
      const response = await fetch(baseUrl + path, { method: 'POST', headers, body });
      await response.arrayBuffer();
      statuses.push(response.status);
    }
    return statuses;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '', this.url);
    const body = await text(request);
    // Behind a redirect nobody may show our credentials again.
    if (pathname.startsWith('/moved/')) return this.#moved(request, response);
    if (!isOurs(request)) return json(response, 401, refusal(401, 20003, 'Authenticate'));
    const file = this.#files.get(pathname);
    if (file) return this.#serve(file, response);
    const resource = this.resources.get(pathname);
    if (resource !== undefined) return json(response, 200, resource);
    if (pathname !== `${MESSAGES}.json`) return json(response, 404, refusal(404, 20404, 'not found'));
    return request.method === 'POST'
      ? await this.#create(new URLSearchParams(body), response)
      : json(response, 200, this.#list(searchParams));
  }

  #moved(request: IncomingMessage, response: ServerResponse): void {
    if (request.headers.authorization) json(response, 400, refusal(400, undefined, 'credentials leaked'));
    else response.writeHead(200, { 'content-type': 'audio/ogg' }).end('moved');
  }

  #serve(file: { type: string; bytes: Buffer; moved: string | null }, response: ServerResponse): void {
    if (file.moved !== null) response.writeHead(307, { location: file.moved }).end();
    else response.writeHead(200, { 'content-type': file.type }).end(file.bytes);
  }

  async #create(form: URLSearchParams, response: ServerResponse): Promise<void> {
    this.creates.push(form);
    const fault = this.#faults.get(form.get('To') ?? '')?.shift() ?? this.weather(form);
    if (typeof fault === 'object') this.#refuse(fault, form, response);
    else if (fault === 'taken') this.#keep(form);
    else if (fault !== 'lost') await this.#take(form, response);
  }

  async #take(form: URLSearchParams, response: ServerResponse): Promise<void> {
    const message = this.#keep(form);
    await this.beforeAnswer(message);
    json(response, 201, message);
  }

  /** Says no as Twilio does: its message repeats the number and the text. */
  #refuse(fault: Exclude<TwilioFault, string>, form: URLSearchParams, response: ServerResponse): void {
    if ('html' in fault) {
      response.writeHead(fault.html, { 'content-type': 'text/html' }).end(`<h1>${form.get('To')}</h1>`);
      return;
    }
    const said = fault.message ?? `'To' number ${form.get('To')} refused: ${form.get('Body')}`;
    json(response, fault.status, refusal(fault.status, fault.code, said));
  }

  #keep(form: URLSearchParams): KeptMessage {
    const at = (this.#options.now ?? (() => new Date()))().toUTCString();
    const own = sid('SM', `out ${this.messages.length}`);
    const message: KeptMessage = {
      account_sid: ACCOUNT,
      api_version: '2010-04-01',
      body: form.get('Body') ?? `template ${form.get('ContentVariables')}`,
      date_created: at,
      date_sent: null,
      date_updated: at,
      direction: 'outbound-api',
      error_code: null,
      error_message: null,
      from: form.get('From') ?? '',
      messaging_service_sid: null,
      num_media: '0',
      num_segments: '1',
      price: null,
      price_unit: 'USD',
      sid: own,
      status: 'queued',
      subresource_uris: { media: `${MESSAGES}/${own}/Media.json` },
      to: form.get('To') ?? '',
      uri: `${MESSAGES}/${own}.json`,
    };
    this.messages.push(message);
    return message;
  }

  #list(query: URLSearchParams) {
    const to = query.get('To');
    const messages = this.messages.filter((message) => to === null || message.to === to).reverse();
    return { messages, page: 0, page_size: 100, start: 0, end: messages.length, next_page_uri: null, uri: MESSAGES };
  }
}
