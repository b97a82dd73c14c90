import https from 'node:https';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Outbound } from '../../../src/channels/channel.ts';
import { twilioClient } from '../../../src/channels/twilio/client.ts';
import type { TwilioConfig } from '../../../src/channels/twilio/config.ts';
import { createTwilio } from '../../../src/channels/twilio/index.ts';
import { SendError } from '../../../src/core/contact/send-error.ts';
import type { Address } from '../../../src/core/conversation/message.ts';
import { FakeTwilio } from '../../support/fake-twilio.ts';
import { twilioConfig } from '../../support/twilio-config.ts';

const BASE = 'https://helpline.example.org';
const PHONE: Address = { channel: 'sms', kind: 'e164', value: '+62812000001' };
const WHATSAPP: Address = { channel: 'whatsapp', kind: 'e164', value: '+85200000001' };

const out = (changes: Partial<Outbound> = {}): Outbound => ({
  id: '00000000-0000-4000-8000-000000000001',
  to: PHONE,
  text: 'Baik, terima kasih.',
  options: [],
  template: null,
  validitySeconds: 3600,
  ...changes,
});

let fake: FakeTwilio;
const channel = (changes: Partial<TwilioConfig> = {}) => createTwilio(twilioConfig({ apiUrl: fake.url, ...changes }));
const failure = async (sending: Promise<unknown>): Promise<SendError> => {
  const error = await sending.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof SendError)) throw new Error('no SendError');
  return error;
};
const lastCreate = () => Object.fromEntries(fake.creates.at(-1) ?? []);

beforeEach(async () => {
  fake = await FakeTwilio.start({ publicBaseUrl: BASE });
});
afterEach(() => fake.close());

describe('what leaves', () => {
  test('an SMS, as we folded it, with a validity and a callback', async () => {
    const sent = await channel().send(out());
    expect(sent).toEqual({ providerId: fake.messages[0]?.sid });
    expect(lastCreate()).toEqual({
      To: '+62812000001',
      From: '+62811000001',
      Body: 'Baik, terima kasih.',
      SmartEncoded: 'false',
      ValidityPeriod: '3600',
      StatusCallback: `${BASE}/webhooks/twilio/status`,
    });
  });

  test('a WhatsApp text', async () => {
    await channel().send(out({ to: WHATSAPP, options: [{ id: 'yes', label: 'Boleh' }] }));
    expect(lastCreate()).toMatchObject({ To: 'whatsapp:+85200000001', From: 'whatsapp:+62811000002' });
    expect(lastCreate()).toMatchObject({ Body: 'Baik, terima kasih.' });
  });

  test('to a user id without a phone: the id as it came', async () => {
    await channel().send(out({ to: { channel: 'whatsapp', kind: 'bsuid', value: 'ID.4566' } }));
    expect(lastCreate().To).toBe('whatsapp:ID.4566');
  });

  test('an alert on WhatsApp is the approved template and no text beside it', async () => {
    await channel().send(out({ to: WHATSAPP, template: { variables: ['40711', '14.30'] } }));
    const { Body, ContentSid, ContentVariables } = lastCreate();
    expect({ Body, ContentSid }).toEqual({ Body: undefined, ContentSid: `HX${'1'.repeat(32)}` });
    expect(JSON.parse(ContentVariables ?? '')).toEqual({ 1: '40711', 2: '14.30' });
  });

  test('an alert by SMS is its text', async () => {
    await channel().send(out({ template: { variables: ['40711'] } }));
    expect(lastCreate()).toMatchObject({ Body: 'Baik, terima kasih.' });
  });

  test.each([
    [0, '1'],
    [12.7, '12'],
    [90_000, '36000'],
  ])('a validity of %d s is within what Twilio takes', async (validitySeconds, written) => {
    await channel().send(out({ validitySeconds }));
    expect(lastCreate().ValidityPeriod).toBe(written);
  });

  test('senders written with or without their channel', async () => {
    await channel({ whatsappFrom: 'whatsapp:+62811000002' }).send(out({ to: WHATSAPP }));
    expect(lastCreate().From).toBe('whatsapp:+62811000002');
  });
});

describe('what is refused', () => {
  const ECHO = '+62812000001';

  test.each([
    [{ status: 429, code: 20429 }, 'rate_limited', '20429'],
    [{ status: 400, code: 21610 }, 'opted_out', '21610'],
    [{ status: 400, code: 21211 }, 'bad_address', '21211'],
    [{ status: 400, code: 63016 }, 'window_closed', '63016'],
    [{ status: 500 }, 'provider_fault', 'http_500'],
    [{ html: 503 }, 'provider_fault', 'http_503'],
    [{ html: 504 }, 'no_answer', 'http_504'],
    [{ html: 201 }, 'no_answer', null],
  ] as const)('%j is %s, tried once, and nothing of the words remains', async (fault, code, providerCode) => {
    fake.fault(ECHO, fault);
    const error = await failure(channel().send(out()));
    expect(error).toMatchObject({ code, providerCode });
    expect(fake.creates).toHaveLength(1);
    const told = [error.message, error.stack, JSON.stringify(error), String(error.cause)].join();
    expect(told).not.toMatch(/62812000001|terima kasih|invented-token/);
  });

  test('no answer in time is an unknown outcome', async () => {
    fake.fault(ECHO, 'lost');
    expect(await failure(channel({ timeoutMs: 100 }).send(out()))).toMatchObject({
      code: 'no_answer',
      providerCode: 'ECONNABORTED',
    });
  });

  test('nobody there is a fault that may be tried again', async () => {
    const gone = channel();
    await fake.close();
    expect(await failure(gone.send(out()))).toMatchObject({ code: 'provider_fault', providerCode: 'ECONNREFUSED' });
    fake = await FakeTwilio.start({ publicBaseUrl: BASE });
  });

  test.each([
    ['a wrong token', { authToken: 'wrong' }, out()],
    ['no token', { authToken: null }, out()],
    ['no account', { accountSid: null }, out()],
    ['an account that is none', { accountSid: 'SK1' }, out()],
    ['no SMS sender', { smsFrom: null }, out()],
    ['no WhatsApp sender', { whatsappFrom: null }, out({ to: WHATSAPP })],
    ['no template', { alertTemplateSid: null }, out({ to: WHATSAPP, template: { variables: [] } })],
  ])("%s is an operator's matter", async (_name, changes, message) => {
    expect(await failure(channel(changes).send(message))).toMatchObject({ code: 'misconfigured' });
    expect(fake.messages).toEqual([]);
  });
});

describe('an unknown outcome is looked up', () => {
  const since = new Date('2026-11-24T03:00:00.900Z');
  const at = (iso: string) => FakeTwilio.start({ publicBaseUrl: BASE, now: () => new Date(iso) });
  const useFakeAt = async (iso: string) => {
    await fake.close();
    fake = await at(iso);
  };

  test('taken after all', async () => {
    await useFakeAt('2026-11-24T03:00:00Z');
    fake.fault('+62812000001', 'taken');
    await failure(channel({ timeoutMs: 100 }).send(out()));
    expect(await channel().find?.(out(), since)).toEqual([{ providerId: fake.messages[0]?.sid }]);
  });

  test('a template is known by its variables', async () => {
    await useFakeAt('2026-11-24T03:00:01Z');
    const alert = out({ to: WHATSAPP, template: { variables: ['40711', '14.30'] } });
    await channel().send(alert);
    expect(await channel().find?.(alert, since)).toEqual([{ providerId: fake.messages[0]?.sid }]);
    const other = { ...alert, template: { variables: ['40829', '14.30'] } };
    expect(await channel().find?.(other, since)).toEqual([]);
  });

  test.each([
    ['another text', out({ text: 'Halo Kak' })],
    ['another address', out({ to: { ...PHONE, value: '+62812000002' } })],
    ['the same number on WhatsApp', out({ to: { ...WHATSAPP, value: PHONE.value } })],
  ])('not found: %s', async (_name, other) => {
    await useFakeAt('2026-11-24T03:00:01Z');
    await channel().send(out());
    expect(await channel().find?.(other, since)).toEqual([]);
  });

  test('not found: sent earlier', async () => {
    await useFakeAt('2026-11-24T02:59:59Z');
    await channel().send(out());
    expect(await channel().find?.(out(), since)).toEqual([]);
  });

  test('a look-up that fails says so', async () => {
    expect(await failure(channel({ authToken: 'wrong' }).find?.(out(), since) ?? Promise.resolve())).toMatchObject({
      code: 'misconfigured',
    });
  });
});

describe('the environment decides nothing', () => {
  afterEach(() => vi.unstubAllEnvs());

  test('no proxy is taken from it', async () => {
    vi.stubEnv('HTTP_PROXY', 'http://127.0.0.1:9');
    vi.stubEnv('http_proxy', 'http://127.0.0.1:9');
    await channel().send(out());
    expect(fake.messages).toHaveLength(1);
    const client = twilioClient(twilioConfig()).httpClient as unknown as {
      axios: { defaults: { httpsAgent: unknown } };
    };
    expect(client.axios.defaults.httpsAgent).toBeInstanceOf(https.Agent);
  });

  test('no edge and no region either', () => {
    vi.stubEnv('TWILIO_EDGE', 'elsewhere');
    vi.stubEnv('TWILIO_REGION', 'elsewhere');
    expect(twilioClient(twilioConfig())).toMatchObject({ edge: '', region: '' });
  });
});

test('it carries what it has a sender for', () => {
  expect(channel().carries).toEqual(['sms', 'whatsapp']);
  expect(channel({ smsFrom: null }).carries).toEqual(['whatsapp']);
  expect(channel({ smsFrom: null, whatsappFrom: null }).carries).toEqual([]);
});
