import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createChannels } from '../../src/channels/index.ts';
import type { TwilioConfig } from '../../src/channels/twilio/config.ts';
import type { Signal } from '../../src/core/conversation/message.ts';
import { webhookRoutes } from '../../src/web/webhooks.ts';
import { type Callback, FakeTwilio } from '../support/fake-twilio.ts';
import { twilioConfig } from '../support/twilio-config.ts';

const FORM = 'application/x-www-form-urlencoded';
const fake = new FakeTwilio({ publicBaseUrl: 'https://helpline.example.org' });
const SMS = { From: '+62812000001', To: '+62811000001', Body: 'tolong' };

let app: FastifyInstance;
let received: Signal[][];
let outcome: 'stored' | 'unavailable';
let refusals: string[];

const start = async (changes: Partial<TwilioConfig> = {}): Promise<void> => {
  app = Fastify();
  const channels = createChannels({ twilio: twilioConfig(changes), simulator: null });
  await webhookRoutes(app, {
    channels,
    receive: async (signals) => {
      received.push(signals);
      return outcome;
    },
    refused: (reason) => refusals.push(reason),
  });
};

beforeEach(async () => {
  received = [];
  refusals = [];
  outcome = 'stored';
  await start();
});
afterEach(() => app.close());

const call = (url: string, payload: string, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url, payload, headers: { 'content-type': FORM, ...headers } });

const deliver = ({ path, body, signature }: Callback, headers: Record<string, string> = {}) =>
  call(path, body, { 'x-twilio-signature': signature, ...headers });

describe('taken', () => {
  test('a signed message is handed on and answered with an empty response', async () => {
    const answer = await deliver(fake.inbound({ ...SMS, MessageSid: 'SM1' }));
    expect([answer.statusCode, answer.body]).toEqual([200, '<Response/>']);
    expect(answer.headers['content-type']).toMatch(/^text\/xml/);
    expect(received).toMatchObject([[{ signal: 'inbound', providerId: 'SM1', text: 'tolong' }]]);
  });

  test('a delivery callback', async () => {
    expect((await deliver(fake.status('SM9', 'failed', { ErrorCode: '30005' }))).statusCode).toBe(200);
    expect(received).toEqual([
      [{ signal: 'status', provider: 'twilio', providerId: 'SM9', status: 'failed', code: '30005' }],
    ]);
  });

  test.each([
    ['leading spaces', '  tolong '],
    ['emoji', '😭🙏'],
    ['ampersand and plus', 'ibu & bapak 1+1=2'],
    ['1600 characters', 'a'.repeat(1600)],
    ['empty', ''],
    ['Arabic', 'ساعدوني'],
    ['a template', '{{ 7*7 }}'],
    ['SQL', "'; DROP TABLE messages; --"],
  ])('any text, exactly: %s', async (_name, Body) => {
    expect((await deliver(fake.inbound({ ...SMS, Body }))).statusCode).toBe(200);
    expect(received).toMatchObject([[{ text: Body }]]);
  });

  test('NUL', async () => {
    expect((await deliver(fake.inbound({ ...SMS, Body: 'to\0long' }))).statusCode).toBe(200);
    expect(received).toMatchObject([[{ text: 'tolong' }]]);
  });

  test('a query in the URL, unknown and repeated parameters, and a charset', async () => {
    const { body } = fake.inbound({ ...SMS, NewOne: '1' });
    const callback = fake.signed('/webhooks/twilio?line=2', `${body}&Twice=b&Twice=a`);
    expect((await deliver(callback, { 'content-type': `${FORM}; charset=UTF-8` })).statusCode).toBe(200);
    expect(received).toMatchObject([[{ raw: callback.body }]]);
  });
});

describe('refused', () => {
  const callback = fake.inbound({ ...SMS, Body: 'CANARYTEXT' });

  test.each([
    ['no signature', callback.path, callback.body, {}],
    ['a wrong one', callback.path, callback.body, { 'x-twilio-signature': 'wrong' }],
    ['another body', callback.path, `${callback.body}&a=b`, { 'x-twilio-signature': callback.signature }],
    ['another URL', '/webhooks/twilio/status', callback.body, { 'x-twilio-signature': callback.signature }],
    ['a body that says nothing', callback.path, '', {}],
    ['unsigned and unreadable', callback.path, 'Body=CANARYTEXT', {}],
  ])('403 without echo: %s', async (_name, url, body, headers) => {
    const answer = await call(url, body, headers);
    expect([answer.statusCode, answer.json()]).toEqual([403, { error: 'not signed' }]);
    expect(received).toEqual([]);
  });

  test('403 while no token is configured', async () => {
    await app.close();
    await start({ authToken: null });
    expect((await deliver(callback)).statusCode).toBe(403);
    expect(refusals).toEqual(['not signed']);
  });

  test('403 without body and type', async () => {
    expect((await app.inject({ method: 'POST', url: '/webhooks/twilio' })).statusCode).toBe(403);
  });

  test.each([
    ['MessageSid', 'From=%2B62812000001&To=%2B62811000001'],
    ['From', 'MessageSid=SM1&To=%2B62811000001&Body=CANARYTEXT'],
    ['To', 'MessageSid=SM1&From=%2B62812000001'],
  ])('400 names what a signed body lacks: %s', async (field, body) => {
    const answer = await deliver(fake.signed('/webhooks/twilio', body));
    expect([answer.statusCode, answer.json()]).toEqual([400, { error: `missing or wrong: ${field}` }]);
  });

  test.each(['application/json', 'text/plain', 'multipart/form-data; boundary=x', 'nonsense', ';;'])(
    '415 for %s',
    async (type) => {
      const { path, body, signature } = callback;
      const answer = await call(path, body, { 'x-twilio-signature': signature, 'content-type': type });
      expect([answer.statusCode, answer.json()]).toEqual([415, { error: 'unknown content type' }]);
    },
  );

  test.each(['/webhooks/twilio', '/webhooks/nobody'])('413 over 64 KiB before anything: %s', async (url) => {
    const answer = await call(url, `Body=${'a'.repeat(64 * 1024)}`);
    expect([answer.statusCode, answer.json()]).toEqual([413, { error: 'too large' }]);
    expect((await call('/webhooks/twilio', `Body=${'a'.repeat(64 * 1024 - 5)}`)).statusCode).toBe(403);
  });

  test.each(['/webhooks/nobody', '/webhooks/simulator', '/webhooks/nobody/status', '/webhooks/__proto__'])(
    '404 for a channel that is not there: %s',
    async (url) => {
      const answer = await call(url, callback.body);
      expect([answer.statusCode, answer.json()]).toEqual([404, { error: 'no such channel' }]);
    },
  );

  test('503 when nothing could be stored', async () => {
    outcome = 'unavailable';
    const answer = await deliver(fake.inbound(SMS));
    expect([answer.statusCode, answer.json()]).toEqual([503, { error: 'not stored' }]);
  });
});

test('over a socket: in the order Twilio chose, repeated ones too', async () => {
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const [first, second] = [fake.inbound({ ...SMS, Body: '1' }), fake.inbound({ ...SMS, Body: '2' })];
  expect(await fake.post(url, second, first, second)).toEqual([200, 200, 200]);
  const texts = received.flat().map((signal) => (signal.signal === 'inbound' ? signal.text : ''));
  expect(texts).toEqual(['2', '1', '2']);
});

test('a fault of our own is left to the app, and is no answer to the sender', async () => {
  const broken = Fastify();
  broken.setErrorHandler(async (_error, _request, reply) => reply.code(500).send({ error: 'ours' }));
  const channels = createChannels({ twilio: twilioConfig(), simulator: null });
  await webhookRoutes(broken, { channels, receive: () => Promise.reject(new Error('CANARYTEXT')), refused: () => {} });
  const { path, body, signature } = fake.inbound(SMS);
  const headers = { 'content-type': FORM, 'x-twilio-signature': signature };
  const answer = await broken.inject({ method: 'POST', url: path, payload: body, headers });
  expect([answer.statusCode, answer.json()]).toEqual([500, { error: 'ours' }]);
  await broken.close();
});
