import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSimulator, type Simulator } from '../../src/channels/simulator/index.ts';
import type { Signal } from '../../src/core/conversation/message.ts';
import { simulatorRoutes } from '../../src/web/simulator/index.ts';

const NOW = new Date('2026-11-24T03:00:00.000Z');
const PHONE = '+62812000001';
const DECISION = { id: 'd1', at: NOW.toISOString(), event: 'case_opened', because: 'CONTOH' };
const OFFICER = {
  name: 'CONTOH Satu',
  level: 'village',
  area: { code: '33.07.01.2001', name: 'Contoh' },
  woman: true,
  wake: false,
  on_call: false,
  channel: 'sms',
  address: PHONE,
} as const;

let app: FastifyInstance;
let simulator: Simulator;
let received: Signal[];
let asked: (string | null)[];
let outcome: 'stored' | 'unavailable';

beforeEach(async () => {
  [received, asked, outcome] = [[], [], 'stored'];
  simulator = createSimulator(() => NOW, { alertTemplate: { name: 'alert', text: 'Tugas {{1}}' } });
  app = Fastify();
  await simulatorRoutes(app, {
    simulator,
    receive: async (signals) => {
      received.push(...signals);
      return outcome;
    },
    decisions: async (after) => {
      asked.push(after);
      return [DECISION];
    },
    roster: async () => [OFFICER],
    advance: async (ms) => new Date(NOW.getTime() + ms),
  });
});
afterEach(() => app.close());

const get = async (url: string) => {
  const answer = await app.inject({ method: 'GET', url });
  return [answer.statusCode, answer.json()];
};
const post = async (url: string, payload: object | string) => {
  const headers = { 'content-type': 'application/json' };
  const answer = await app.inject({ method: 'POST', url, payload, headers });
  return [answer.statusCode, answer.json()];
};
const wrong = (field: string) => [400, { error: `missing or wrong: ${field}` }];
const send = (text: string, value = PHONE) =>
  simulator.channel.send({
    id: '1',
    to: { channel: 'sms', kind: 'e164', value },
    text,
    options: [],
    template: null,
    validitySeconds: 60,
  });

describe('POST /simulator/messages', () => {
  test('is received and answered with its id', async () => {
    const body = { channel: 'sms', from: PHONE, text: 'tolong', id: 'mine' };
    expect(await post('/simulator/messages', body)).toEqual([202, { id: 'mine' }]);
    expect(received).toMatchObject([{ provider: 'simulator', providerId: 'mine', text: 'tolong' }]);
  });

  test('gets an id where it brings none', async () => {
    const [status, body] = await post('/simulator/messages', { channel: 'sms', from: PHONE });
    expect([status, body.id]).toEqual([202, expect.any(String)]);
    expect(received).toMatchObject([{ providerId: body.id }]);
  });

  test('503 when nothing could be stored', async () => {
    outcome = 'unavailable';
    expect((await post('/simulator/messages', { channel: 'sms', from: PHONE }))[0]).toBe(503);
  });

  test('takes a voice note of 2 MB', async () => {
    const media = [{ type: 'audio/ogg', base64: Buffer.alloc(2 << 20).toString('base64') }];
    expect((await post('/simulator/messages', { channel: 'whatsapp', from: PHONE, media }))[0]).toBe(202);
  });

  test.each([
    ['from', { channel: 'sms', from: '0812' }],
    ['body', '{"channel":'],
    ['body', '[]'],
    ['body', ''],
    ['body', '{"__proto__":{"channel":"sms"}}'],
  ])('400 names the wrong field: %s', async (field, body) => {
    expect(await post('/simulator/messages', body)).toEqual(wrong(field));
    expect(received).toEqual([]);
  });

  test('415 for what is no JSON', async () => {
    const answer = await app.inject({
      method: 'POST',
      url: '/simulator/messages',
      payload: 'x',
      headers: { 'content-type': 'application/xml' },
    });
    expect(answer.statusCode).toBe(415);
  });
});

describe('GET /simulator/messages', () => {
  test('what phones received, by phone and after an id', async () => {
    const first = await send('1');
    const second = await send('2', '+62812000002');
    const at = NOW.toISOString();
    const message = { id: second.providerId, to: '+62812000002', channel: 'sms', text: '2', at };
    expect(await get(`/simulator/messages?after=${first.providerId}`)).toEqual([200, { messages: [message] }]);
    expect(await get('/simulator/messages?address=%2B62812000002')).toEqual([200, { messages: [message] }]);
    expect((await get('/simulator/messages'))[1].messages).toHaveLength(2);
  });

  test('a + that was not escaped is said, not answered with nothing', async () => {
    expect(await get('/simulator/messages?address=+62812000002')).toEqual(wrong('address'));
    expect(await get('/simulator/messages?adress=%2B62812000002')).toEqual(wrong('adress'));
  });
});

test('GET /simulator/decisions hands on the id', async () => {
  expect(await get('/simulator/decisions')).toEqual([200, { decisions: [DECISION] }]);
  expect(await get('/simulator/decisions?after=d0')).toEqual([200, { decisions: [DECISION] }]);
  expect(asked).toEqual([null, 'd0']);
});

test('GET /simulator/roster', async () => {
  expect(await get('/simulator/roster')).toEqual([200, { officers: [OFFICER] }]);
});

describe('POST /simulator/faults', () => {
  const fault = { address: PHONE, channel: 'sms', error: 'opted_out', times: 1 };

  test('the next send fails', async () => {
    expect(await post('/simulator/faults', fault)).toEqual([200, { waiting: 1 }]);
    await expect(send('1')).rejects.toMatchObject({ code: 'opted_out' });
    await send('2');
  });

  test.each([
    ['address', { ...fault, address: '62' }],
    ['channel', { ...fault, channel: 'fax' }],
    ['error', { ...fault, error: 'bad_address' }],
    ['times', { ...fault, times: 1.5 }],
    ['times', { ...fault, times: -1 }],
    ['body', 'null'],
  ])('400 names the wrong field: %s', async (field, body) => {
    expect(await post('/simulator/faults', body)).toEqual(wrong(field));
  });
});

describe('POST /simulator/clock', () => {
  test.each([
    ['0s', '2026-11-24T03:00:00.000Z'],
    ['30s', '2026-11-24T03:00:30.000Z'],
    ['20m', '2026-11-24T03:20:00.000Z'],
    ['2h', '2026-11-24T05:00:00.000Z'],
    ['1d', '2026-11-25T03:00:00.000Z'],
  ])('%s', async (advance, now) => {
    expect(await post('/simulator/clock', { advance })).toEqual([200, { now }]);
  });

  test.each(['', '2', 'h', '-1h', '1.5h', '1 h', '2H', '1w', '1h30m', '999999d', 7200, null])(
    '400 for %j',
    async (advance) => {
      expect(await post('/simulator/clock', { advance })).toEqual(wrong('advance'));
    },
  );
});
