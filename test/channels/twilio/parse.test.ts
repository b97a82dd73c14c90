import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UnreadableSignal } from '../../../src/channels/channel.ts';
import { parse } from '../../../src/channels/twilio/parse.ts';

const runs = { numRuns: Number(process.env.RUNS ?? 300) };
const SMS = { MessageSid: 'SM01', From: '+62812000001', To: '+62811000001', Body: 'halo' };
const WHATSAPP = { ...SMS, From: 'whatsapp:+85200000001', To: 'whatsapp:+62811000002' };

const raw = (body: string, url = '/webhooks/twilio') => ({ url, headers: {}, body });
const form = (fields: Record<string, string>): string => new URLSearchParams(fields).toString();
const without = (name: string): string => form(Object.fromEntries(Object.entries(SMS).filter(([key]) => key !== name)));

const read = (fields: Record<string, string>) => {
  const [signal] = parse(raw(form(fields)));
  if (signal?.signal !== 'inbound') throw new Error('no inbound');
  return signal;
};

test('an SMS', () => {
  expect(parse(raw(form(SMS)))).toEqual([
    {
      signal: 'inbound',
      provider: 'twilio',
      providerId: 'SM01',
      from: { channel: 'sms', kind: 'e164', value: '+62812000001' },
      text: 'halo',
      choice: null,
      replyTo: null,
      media: [],
      location: null,
      call: false,
      account: null,
      optOut: null,
      at: null,
      raw: form(SMS),
    },
  ]);
});

test("who holds a number by WhatsApp's own count is read beside the number, and never of an address that is one", () => {
  const ExternalUserId = 'whatsapp:ID.4566546130240823';
  expect(read({ ...WHATSAPP, ExternalUserId }).account).toBe(ExternalUserId);
  expect(read({ ...WHATSAPP, From: ExternalUserId, ExternalUserId }).account).toBeNull();
  expect(read(WHATSAPP).account).toBeNull();
});

describe('who writes', () => {
  test.each([
    ['whatsapp:+85200000001', { channel: 'whatsapp', kind: 'e164', value: '+85200000001' }],
    ['whatsapp:ID.4566546130240823', { channel: 'whatsapp', kind: 'bsuid', value: 'ID.4566546130240823' }],
    ['whatsapp:4566546130240823', { channel: 'whatsapp', kind: 'bsuid', value: '4566546130240823' }],
    ['62812000001', { channel: 'sms', kind: 'jid', value: '62812000001' }],
    ['97910', { channel: 'sms', kind: 'jid', value: '97910' }],
    ['OPERATOR', { channel: 'sms', kind: 'jid', value: 'OPERATOR' }],
  ])('%s', (From, address) => {
    expect(read({ ...SMS, From }).from).toEqual(address);
  });
});

describe('what WhatsApp brings', () => {
  test('a button is known by its payload, not by its text', () => {
    const button = read({
      ...WHATSAPP,
      MessageType: 'button',
      Body: 'Boleh',
      ButtonText: 'Boleh',
      ButtonPayload: 'yes',
    });
    expect(button).toMatchObject({ choice: 'yes', text: 'Boleh' });
  });

  test('a list row', () => {
    const row = read({ ...WHATSAPP, MessageType: 'interactive', Body: '', ListId: 'row_2', ListTitle: 'Gaji' });
    expect(row).toMatchObject({ choice: 'row_2', text: 'Gaji' });
  });

  test('the message that is answered', () => {
    expect(read({ ...WHATSAPP, OriginalRepliedMessageSid: 'SM77' }).replyTo).toBe('SM77');
  });

  test('a place', () => {
    const place = { ...WHATSAPP, Body: '', Latitude: '22.30', Longitude: '-114.17', Address: 'Jalan Contoh 1' };
    expect(read(place).location).toEqual({ lat: 22.3, lng: -114.17, label: 'Jalan Contoh 1' });
  });

  test.each([
    ['', '1'],
    ['north', '1'],
    ['91', '1'],
    ['1', '181'],
  ])('no place where the numbers are none: %s, %s', (Latitude, Longitude) => {
    expect(read({ ...WHATSAPP, Latitude, Longitude }).location).toBeNull();
  });

  test('every file, with a type or without', () => {
    const files = {
      NumMedia: '3',
      MediaUrl0: 'https://api.twilio.com/0',
      MediaContentType0: 'audio/ogg',
      MediaUrl1: 'https://api.twilio.com/1',
      MediaUrl2: 'https://api.twilio.com/2',
      MediaContentType2: '<script>',
    };
    expect(read({ ...WHATSAPP, ...files }).media).toEqual([
      { type: 'audio/ogg', ref: 'https://api.twilio.com/0', base64: null, seconds: null },
      { type: 'application/octet-stream', ref: 'https://api.twilio.com/1', base64: null, seconds: null },
      { type: 'application/octet-stream', ref: 'https://api.twilio.com/2', base64: null, seconds: null },
    ]);
  });

  test.each(['sticker', 'contacts', 'reaction', 'something of next year'])('%s is a message without text', (type) => {
    expect(read({ ...WHATSAPP, MessageType: type, Body: '' })).toMatchObject({ text: '', choice: null, media: [] });
  });

  test('name, city and advertisement are kept in the raw body alone', () => {
    const { raw: kept, ...rest } = read({ ...WHATSAPP, ProfileName: 'CANARYNAME', FromCity: 'CANARYCITY' });
    expect(JSON.stringify(rest)).not.toContain('CANARY');
    expect(kept).toContain('CANARYNAME');
  });
});

test.each([
  ['STOP', 'stop'],
  ['START', 'start'],
  ['HELP', null],
  ['__proto__', null],
])('opt-out by Twilio: %s', (OptOutType, optOut) => {
  expect(read({ ...SMS, OptOutType }).optOut).toBe(optOut);
});

test.each([
  ['1600 characters', 'a'.repeat(1600)],
  ['only emoji', '😭😭🙏'],
  ['empty', ''],
  ['Arabic', 'ساعدوني من فضلكم'],
  ['a template', '{{ 7*7 }}'],
  ['SQL', "'; DROP TABLE messages; --"],
  ['spaces around', '  halo\n'],
])('hostile or odd, but a message: %s', (_name, Body) => {
  expect(read({ ...SMS, Body }).text).toBe(Body);
});

test('NUL is taken out of the text and stays in the raw body', () => {
  expect(read({ ...SMS, Body: 'to\0long' })).toMatchObject({ text: 'tolong', raw: expect.stringContaining('%00') });
});

test('an absent body is an empty message', () => {
  expect(parse(raw(without('Body')))).toMatchObject([{ text: '' }]);
});

test.each([
  ['MessageSid', without('MessageSid')],
  ['MessageSid', form({ ...SMS, MessageSid: 'not a sid' })],
  ['From', without('From')],
  ['From', form({ ...SMS, From: ' ' })],
  ['From', form({ ...SMS, From: 'whatsapp:' })],
  ['From', form({ ...SMS, From: 'messenger:1' })],
  ['From', form({ ...SMS, From: 'a'.repeat(201) })],
  ['To', without('To')],
  ['MessageSid', ''],
  ['MessageSid', '{"MessageSid":"SM1"}'],
])('unreadable: %s', (field, body) => {
  expect(() => parse(raw(body))).toThrow(new UnreadableSignal(field));
});

describe('delivery', () => {
  const status = (fields: Record<string, string>) =>
    parse(raw(form({ MessageSid: 'SM01', ...fields }), '/webhooks/twilio/status?x=1'));

  test.each([
    ['accepted', 'queued'],
    ['scheduled', 'queued'],
    ['queued', 'queued'],
    ['sending', 'queued'],
    ['sent', 'sent'],
    ['delivered', 'delivered'],
    ['read', 'read'],
    ['undelivered', 'undelivered'],
    ['failed', 'failed'],
    ['canceled', 'failed'],
    ['partially_delivered', 'other'],
  ])('%s is %s', (MessageStatus, ours) => {
    const signal = { signal: 'status', provider: 'twilio', providerId: 'SM01', status: ours, code: null };
    expect(status({ MessageStatus })).toEqual([signal]);
  });

  test.each([
    ['30005', '30005'],
    ['0', null],
    ['+62812000001', null],
  ])('code %s', (ErrorCode, code) => {
    expect(status({ MessageStatus: 'failed', ErrorCode })).toMatchObject([{ code }]);
  });

  test('without a state it cannot be read', () => {
    expect(() => status({})).toThrow(new UnreadableSignal('MessageStatus'));
  });

  test('at the wrong path it is still no message of ours to ourselves', () => {
    expect(parse(raw(form({ ...SMS, MessageStatus: 'sent' })))).toMatchObject([{ signal: 'status' }]);
  });
});

const NAMES = ['MessageSid', 'From', 'To', 'Body', 'OptOutType', 'Latitude', 'MediaUrl0', 'MessageStatus', '__proto__'];

test('whatever the body, it is signals or an UnreadableSignal, and no signal holds a NUL outside raw', () => {
  const name = fc.oneof(fc.constantFrom(...NAMES), fc.string());
  const value = fc.oneof(fc.constantFrom('SM01', '+62812000001', 'whatsapp:ID.1'), fc.string({ unit: 'binary' }));
  const pairs = fc.array(fc.tuple(name, value)).map((list) => new URLSearchParams(list).toString());
  const url = fc.constantFrom('/webhooks/twilio', '/webhooks/twilio/status');
  fc.assert(
    fc.property(fc.oneof(pairs, fc.string({ unit: 'binary' })), url, (body, path) => {
      try {
        const signals = parse(raw(body, path)).map((signal) => ({ ...signal, raw: '' }));
        expect(JSON.stringify(signals)).not.toContain('\\u0000');
      } catch (error) {
        expect(error).toBeInstanceOf(UnreadableSignal);
      }
    }),
    runs,
  );
});
