import { describe, expect, test } from 'vitest';
import { type Outbound, UnreadableSignal } from '../../src/channels/channel.ts';
import { SIMULATED_ERRORS } from '../../src/channels/simulator/faults.ts';
import { createSimulator } from '../../src/channels/simulator/index.ts';
import { createBook } from '../../src/channels/simulator/received.ts';

const NOW = new Date('2026-11-24T03:00:00.000Z');
const PHONE = '+62812000001';

const simulator = () =>
  createSimulator(() => NOW, { alertTemplate: { name: 'alert', text: 'Tugas {{1}}, jam {{2}}. Balas {{3}}' } });

const out = (changes: Partial<Outbound> = {}): Outbound => ({
  id: '00000000-0000-4000-8000-000000000001',
  to: { channel: 'sms', kind: 'e164', value: PHONE },
  text: 'Halo Kak',
  options: [],
  template: null,
  validitySeconds: 60,
  ...changes,
});

const toWhatsapp = (value: string) => ({ channel: 'whatsapp', kind: 'e164', value }) as const;

describe('what a phone sends', () => {
  test('at its barest', () => {
    const body = { channel: 'sms', from: PHONE };
    const inbound = simulator().toInbound(body);
    expect(inbound).toEqual({
      signal: 'inbound',
      provider: 'simulator',
      providerId: expect.stringMatching(/^in-[0-9a-f-]{36}$/),
      from: { channel: 'sms', kind: 'e164', value: PHONE },
      text: '',
      choice: null,
      replyTo: null,
      media: [],
      location: null,
      call: false,
      account: null,
      optOut: null,
      at: NOW,
      raw: JSON.stringify(body),
    });
  });

  test('with everything', () => {
    const body = {
      channel: 'whatsapp',
      from: PHONE,
      text: 'to\0long {{ 7*7 }}',
      choice: 'yes',
      reply_to: 'out-1',
      media: [
        { type: 'audio/ogg', base64: 'c3VhcmE=', seconds: 3 },
        { type: 'image/jpeg', base64: '' },
      ],
      location: { lat: -7.3, lng: 109.9, label: 'Pasar\0' },
      call: true,
      id: 'mine-1',
    };
    expect(simulator().toInbound(body)).toMatchObject({
      providerId: 'mine-1',
      text: 'tolong {{ 7*7 }}',
      choice: 'yes',
      replyTo: 'out-1',
      media: [
        { type: 'audio/ogg', ref: null, base64: 'c3VhcmE=', seconds: 3 },
        { type: 'image/jpeg', ref: null, base64: '', seconds: null },
      ],
      location: { lat: -7.3, lng: 109.9, label: 'Pasar' },
      call: true,
    });
  });

  test.each([
    ['channel', { from: PHONE }],
    ['channel', { channel: 'fax', from: PHONE }],
    ['from', { channel: 'sms' }],
    ['from', { channel: 'sms', from: '0812000001' }],
    ['from', { channel: 'sms', from: ' 62812000001' }],
    ['text', { channel: 'sms', from: PHONE, text: 1 }],
    ['id', { channel: 'sms', from: PHONE, id: '' }],
    ['id', { channel: 'sms', from: PHONE, id: 'a\0b' }],
    ['media.0.base64', { channel: 'sms', from: PHONE, media: [{ type: 'a/b', base64: '*' }] }],
    ['location.lat', { channel: 'sms', from: PHONE, location: { lat: 91, lng: 0 } }],
    ['call', { channel: 'sms', from: PHONE, call: 'yes' }],
    ['txet', { channel: 'sms', from: PHONE, txet: 'halo' }],
    ['body', null],
    ['body', 'halo'],
  ])('the wrong field is named: %s', (field, body) => {
    expect(() => simulator().toInbound(body)).toThrow(new UnreadableSignal(field));
  });
});

describe('what a phone gets', () => {
  test('a text, with its options', async () => {
    const { channel, received } = simulator();
    const options = [{ id: 'yes', label: 'boleh' }];
    const sent = await channel.send(out({ options }));
    const at = NOW.toISOString();
    expect(received()).toEqual([{ id: sent.providerId, to: PHONE, channel: 'sms', text: 'Halo Kak', options, at }]);
  });

  test('the approved template, filled in; what is missing stays open', async () => {
    const { channel, received } = simulator();
    await channel.send(out({ to: toWhatsapp(PHONE), template: { variables: ['40711', '14.30'] } }));
    expect(received()).toMatchObject([{ text: 'Tugas 40711, jam 14.30. Balas {{3}}', template: 'alert' }]);
  });

  test('by SMS there is no template, only the text', async () => {
    const { channel, received } = simulator();
    await channel.send(out({ template: { variables: ['40711'] } }));
    expect(received()[0]).not.toHaveProperty('template');
    expect(received()).toMatchObject([{ text: 'Halo Kak' }]);
  });

  test('the same row sent twice is seen twice', async () => {
    const { channel, received } = simulator();
    await channel.send(out());
    await channel.send(out());
    expect(new Set(received().map(({ id }) => id)).size).toBe(2);
  });

  test('by phone, and after an id', async () => {
    const { channel, received } = simulator();
    const first = await channel.send(out({ text: '1' }));
    await channel.send(out({ text: '2', to: toWhatsapp('+62812000002') }));
    await channel.send(out({ text: '3' }));
    const texts = (filter: object) => received(filter).map(({ text }) => text);
    expect(texts({ address: PHONE })).toEqual(['1', '3']);
    expect(texts({ after: first.providerId })).toEqual(['2', '3']);
    expect(texts({ after: first.providerId, address: PHONE })).toEqual(['3']);
    expect(texts({ after: 'from before the restart' })).toEqual(['1', '2', '3']);
  });

  test('the book is bounded', () => {
    const book = createBook(3);
    const at = NOW.toISOString();
    for (let i = 0; i < 5; i += 1) book.add({ id: String(i), to: PHONE, channel: 'sms', text: '', at });
    expect(book.read({}).map(({ id }) => id)).toEqual(['2', '3', '4']);
  });
});

describe('faults', () => {
  test.each(SIMULATED_ERRORS)('%s, as often as asked, then no more', async (error) => {
    const { channel, fault, received } = simulator();
    expect(fault({ address: PHONE, channel: 'sms', error, times: 2 })).toBe(2);
    await expect(channel.send(out())).rejects.toMatchObject({ name: 'SendError', code: error });
    await expect(channel.send(out())).rejects.toMatchObject({ name: 'SendError', code: error });
    expect(received()).toEqual([]);
    await channel.send(out());
    expect(received()).toHaveLength(1);
  });

  test('in the order they were asked for, until they are taken back', async () => {
    const { channel, fault } = simulator();
    const at = { address: PHONE, channel: 'sms' } as const;
    fault({ ...at, error: 'no_answer', times: 1 });
    expect(fault({ ...at, error: 'unreachable', times: 5 })).toBe(6);
    await expect(channel.send(out())).rejects.toMatchObject({ code: 'no_answer' });
    await expect(channel.send(out())).rejects.toMatchObject({ code: 'unreachable' });
    expect(fault({ ...at, error: 'unreachable', times: 0 })).toBe(0);
    await channel.send(out());
  });

  test('of that phone on that channel only', async () => {
    const { channel, fault, received } = simulator();
    fault({ address: PHONE, channel: 'sms', error: 'unreachable', times: 1 });
    await channel.send(out({ to: toWhatsapp(PHONE) }));
    await channel.send(out({ to: { ...out().to, value: '+62812000002' } }));
    expect(received()).toHaveLength(2);
  });
});

test('no webhook reaches it', () => {
  const { channel } = simulator();
  const raw = { url: '/webhooks/simulator', headers: {}, body: '' };
  expect(channel.verify(raw).ok).toBe(false);
  expect(() => channel.parse(raw)).toThrow(UnreadableSignal);
});
