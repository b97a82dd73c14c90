import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findConversation } from '../../src/store/queries/conversations.ts';
import { readInbound } from '../../src/store/queries/messages.ts';
import { messages } from '../../src/store/tables/index.ts';
import { findCanary } from '../support/canary/find-canaries.ts';
import { STEM } from '../support/canary/words.ts';
import { type Callback, FakeTwilio } from '../support/fake-twilio.ts';
import { startHelpline, type TestHelpline } from '../support/helpline.ts';
import { twilioEnv } from '../support/twilio-config.ts';

const BASE = 'https://helpline.example.org';
const FORM = 'application/x-www-form-urlencoded';
const runs = (most: number) => Math.min(most, Number(process.env.RUNS ?? most));

let fake: FakeTwilio;
let line: TestHelpline;
beforeAll(async () => {
  fake = await FakeTwilio.start({ publicBaseUrl: BASE });
  line = await startHelpline({ env: twilioEnv(fake, BASE) });
});
afterAll(async () => {
  await line.close();
  await fake.close();
});

let phones = 0;
/** A phone that has never written before. */
const newPhone = (channel: 'sms' | 'whatsapp') => {
  phones += 1;
  const number = `+62800007${String(phones).padStart(4, '0')}`;
  return channel === 'sms' ? number : `whatsapp:${number}`;
};
const to = (from: string) => (from.startsWith('whatsapp:') ? 'whatsapp:+62811000002' : '+62811000001');

const send = async (path: string, body: string | Buffer, headers: Record<string, string> = {}) => {
  const answer = await fetch(line.url + path, { method: 'POST', headers: { 'content-type': FORM, ...headers }, body });
  return { status: answer.status, text: await answer.text() };
};
const deliver = ({ path, body, signature }: Callback) => send(path, body, { 'x-twilio-signature': signature });
const rows = async (query: string) => line.ctx.connection.transaction(async (tx) => [...(await tx.execute(query))]);

/** The raw bodies that are kept, sealed, of a phone. */
async function keptOf(from: string): Promise<(string | undefined)[]> {
  const channel = from.startsWith('whatsapp:') ? 'whatsapp' : 'sms';
  return line.ctx.unit(async (unit) => {
    const address = { channel, kind: 'e164', value: from.replace('whatsapp:', '') } as const;
    const conversation = await findConversation(unit, address);
    const all = await unit.tx.select().from(messages);
    const mine = all.filter((one) => one.conversationId === conversation?.id);
    return Promise.all(mine.map(async (one) => (await readInbound(unit, conversation?.personId ?? '', one))?.raw));
  });
}

const heardBy = (from: string) => fake.messages.filter((one) => one.to === from).map((one) => one.body);

describe('texts', () => {
  const TEXTS: [string, string | null][] = [
    ['1600 characters', 'majikan belum bayar gaji '.repeat(64)],
    ['1600 characters without a space', 'a'.repeat(1600)],
    ['only emoji', '😭🙏'.repeat(20)],
    ['one emoji with its modifiers', '👩🏽‍👧🏽'],
    ['empty', ''],
    ['no Body at all', null],
    ['only spaces and line ends', ' \r\n\t \u00a0'],
    ['NUL', 'to\0long sa\0ya'],
    ['only NUL', '\0\0'],
    ['control characters', '\u0001\u0007\u001b[31m\u007f'],
    ['Arabic', 'ساعدوني من فضلك'],
    ['right to left marks', '\u202etolong\u202c \u200f'],
    ['half a surrogate, as form bytes allow it', 'tolong %ED%A0%80'],
    ['not UTF-8', '%FF%FE%00'],
    ['a template', '{{ 7*7 }} {{ nomor }} <%= 7*7 %> #{7*7}'],
    ['SQL', `'; DROP TABLE messages; --`],
    ['HTML', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
    ['JSON', '{"__proto__":{"x":1},"signal":"status"}'],
    ['names of an object', '__proto__ constructor toString hasOwnProperty'],
    ['a number with many digits', '9'.repeat(400)],
    ['many numbers', '1 '.repeat(700)],
    ['many lines', 'a\n'.repeat(700)],
    ['brackets without end', '('.repeat(800)],
    ['combining marks', `a${'\u0301'.repeat(1500)}`],
  ];
  const cases = TEXTS.flatMap(([name, text]) => [
    { name, text, channel: 'sms' as const, From: newPhone('sms') },
    { name, text, channel: 'whatsapp' as const, From: newPhone('whatsapp') },
  ]);

  const callbackOf = ({ text, From }: (typeof cases)[number]): Callback => {
    const encoded = text?.includes('%') ?? false;
    const { path, body } = fake.inbound({ From, To: to(From), ...(text !== null && !encoded && { Body: text }) });
    return fake.signed(path, encoded ? `${body}&Body=${text}` : body);
  };

  // All at once and one quiet for all of them.
  const sent = new Map<string, { body: string; answer: Awaited<ReturnType<typeof deliver>> }>();
  beforeAll(async () => {
    for (const one of cases) {
      const callback = callbackOf(one);
      sent.set(one.From, { body: callback.body, answer: await deliver(callback) });
    }
    await line.settles();
  });

  it.each(cases)('$name by $channel: taken, answered, and the body kept sealed as it came', async ({ From }) => {
    const { body, answer } = sent.get(From) ?? {};
    expect(answer).toEqual({ status: 200, text: '<Response/>' });
    expect(heardBy(From)).toHaveLength(1);
    expect(heardBy(From)[0]).not.toMatch(/49|\{\{|undefined|null|\[object/);
    expect(await keptOf(From)).toEqual([body]);
  });

  it('none of them failed a turn, and none is readable in a column', async () => {
    expect(
      await rows(`select error_code, state from messages where state <> 'done' or error_code is not null`),
    ).toEqual([]);
    const [{ text } = { text: '' }] = await rows('select string_agg(m::text, chr(10)) as text from messages m');
    expect(String(text)).not.toMatch(/DROP TABLE|majikan/);
  });
});

describe('webhooks that are refused, without echo', () => {
  const body = () =>
    new URLSearchParams({ From: newPhone('sms'), To: to(''), Body: STEM, MessageSid: 'SM1' }).toString();

  it.each<[string, () => { path: string; body: string; headers: Record<string, string> }]>([
    ['no signature', () => ({ path: '/webhooks/twilio', body: body(), headers: {} })],
    ['a wrong one', () => ({ path: '/webhooks/twilio', body: body(), headers: { 'x-twilio-signature': STEM } })],
    ['an empty one', () => ({ path: '/webhooks/twilio', body: body(), headers: { 'x-twilio-signature': '' } })],
    [
      'a query that was not signed',
      () => {
        const { path, body: signed, signature } = fake.inbound({ From: newPhone('sms'), To: to(''), Body: STEM });
        return { path: `${path}?${STEM}=1`, body: signed, headers: { 'x-twilio-signature': signature } };
      },
    ],
    [
      'a token of somebody else',
      () => {
        const { path, body: signed, signature } = fake.signed('/webhooks/twilio', body(), 'another-invented-token');
        return { path, body: signed, headers: { 'x-twilio-signature': signature } };
      },
    ],
    ['no body', () => ({ path: '/webhooks/twilio', body: '', headers: {} })],
    ['a status without signature', () => ({ path: '/webhooks/twilio/status', body: body(), headers: {} })],
  ])('403: %s', async (_name, request) => {
    const { path, body: sent, headers } = request();
    expect(await send(path, sent, headers)).toEqual({ status: 403, text: '{"error":"not signed"}' });
  });

  it.each([
    ['MessageSid', `From=%2B6280000071&To=%2B62811000001&Body=${STEM}`],
    ['MessageSid', `MessageSid=${STEM}-%27&From=%2B6280000071&To=%2B62811000001`],
    ['From', `MessageSid=SM1&To=%2B62811000001&Body=${STEM}`],
    ['From', `MessageSid=SM1&From=&To=%2B62811000001&Body=${STEM}`],
    ['From', `MessageSid=SM1&From=messenger:${STEM}&To=%2B62811000001`],
    ['From', `MessageSid=SM1&From=${STEM.repeat(40)}&To=%2B62811000001`],
    ['To', `MessageSid=SM1&From=%2B6280000071&Body=${STEM}`],
  ])('400 names %s: %s', async (field, signed) => {
    const answer = await deliver(fake.signed('/webhooks/twilio', signed));
    expect(answer).toEqual({ status: 400, text: `{"error":"missing or wrong: ${field}"}` });
  });

  it('413 over 64 KiB before anything, with a length or without', async () => {
    const large = Buffer.alloc(64 * 1024 + 1, 'a');
    expect(await send('/webhooks/twilio', large)).toEqual({ status: 413, text: '{"error":"too large"}' });
    const stream = new Blob([large]).stream();
    const request = { method: 'POST', body: stream, duplex: 'half', headers: { 'content-type': FORM } };
    expect((await fetch(`${line.url}/webhooks/twilio`, request as RequestInit)).status).toBe(413);
    expect((await send('/webhooks/twilio', large.subarray(1))).status).toBe(403);
  });

  it.each([
    `/webhooks/%zz${STEM}`,
    `/webhooks/${STEM}`,
    `/webhooks/twilio/${STEM}`,
    `/${STEM}`,
    `/webhooks/${STEM.repeat(60)}`,
    `/simulator/%E0%A4%A${STEM}`,
    `/simulator/${STEM}`,
  ])('a wrong address: %s', async (path) => {
    for (const method of ['GET', 'POST', 'PUT']) {
      const answer = await line.app.inject({ method: method as 'GET', url: path });
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
      expect(answer.statusCode).toBeLessThan(500);
      expect(findCanary(Buffer.from(answer.body))).toBeNull();
    }
  });

  it('403 to everything while no token is configured', async () => {
    const untold = await startHelpline({ env: { ...twilioEnv(fake, BASE), TWILIO_AUTH_TOKEN: '' } });
    const { path, body: signed, signature } = fake.inbound({ From: newPhone('sms'), To: to(''), Body: STEM });
    for (const key of [signature, 'x', undefined]) {
      const headers = { 'content-type': FORM, ...(key && { 'x-twilio-signature': key }) };
      const refused = await untold.app.inject({ method: 'POST', url: path, payload: signed, headers });
      expect([refused.statusCode, refused.body]).toEqual([403, '{"error":"not signed"}']);
    }
    await untold.close();
  });
});

describe('simulated phones', () => {
  const post = (url: string, payload: string, type = 'application/json') =>
    line.app.inject({ method: 'POST', url, payload, headers: { 'content-type': type } });
  const sms = (more: Record<string, unknown>) => JSON.stringify({ channel: 'sms', from: '+6280000000777', ...more });

  it.each([
    ['body', ''],
    ['body', '{'],
    ['body', `{"text":"${STEM}`],
    ['body', 'null'],
    ['body', '[]'],
    ['body', `"${STEM}"`],
    ['body', '{"__proto__":{}}'],
    ['channel', '{}'],
    ['channel', sms({ channel: STEM })],
    ['from', sms({ from: STEM })],
    ['from', sms({ from: 62 })],
    ['text', sms({ text: 7 })],
    ['choice', sms({ choice: '' })],
    ['reply_to', sms({ reply_to: '\u0000' })],
    ['id', sms({ id: 'a'.repeat(257) })],
    ['media.0.type', sms({ media: [{ type: STEM, base64: '' }] })],
    ['media.0.base64', sms({ media: [{ type: 'image/png', base64: `${STEM}!` }] })],
    ['media.0.seconds', sms({ media: [{ type: 'audio/ogg', base64: '', seconds: 1e300 }] })],
    ['media', sms({ media: Array(11).fill({ type: 'image/png', base64: '' }) })],
    ['location.lat', sms({ location: { lat: 91, lng: 0 } })],
    ['call', sms({ call: 'yes' })],
    [STEM, sms({ [STEM]: 1 })],
  ])('400 names %s: %s', async (field, body) => {
    const answer = await post('/simulator/messages', body);
    expect([answer.statusCode, answer.json()]).toEqual([400, { error: `missing or wrong: ${field}` }]);
  });

  it.each([
    ['/simulator/clock', '{"advance":"1y"}'],
    ['/simulator/clock', '{"advance":-1}'],
    ['/simulator/faults', '{}'],
    ['/simulator/faults', '{"address":"+6280000000777","channel":"sms","error":"unreachable","times":1e9}'],
  ])('400 of %s: %s', async (url, body) => {
    expect((await post(url, body)).statusCode).toBe(400);
  });

  it('415 for another type, 413 for more than 24 MB', async () => {
    expect((await post('/simulator/messages', sms({}), 'text/csv')).statusCode).toBe(415);
    expect((await post('/simulator/messages', `"${'a'.repeat(24 * 1024 * 1024)}"`)).statusCode).toBe(413);
  });
});

describe('whatever comes', () => {
  afterEach(() => line.settles());
  const signedForm = (body: string) => ({ ...fake.signed('/webhooks/twilio', body) });
  const inject = ({ path, body, signature }: Callback) =>
    line.app.inject({
      method: 'POST',
      url: path,
      payload: body,
      headers: { 'content-type': FORM, 'x-twilio-signature': signature },
    });

  it('bytes, signed or not, are never answered with 5xx', async () => {
    const bytes = fc.uint8Array({ maxLength: 400 }).map((array) => Buffer.from(array));
    await fc.assert(
      fc.asyncProperty(bytes, fc.string({ maxLength: 20 }), fc.webPath(), async (payload, type, path) => {
        for (const url of ['/webhooks/twilio', '/simulator/messages', path || '/']) {
          const headers = { 'content-type': type.replace(/[^\x20-\x7e]/g, '') };
          const answer = await line.app.inject({ method: 'POST', url, payload, headers });
          expect(answer.statusCode).toBeLessThan(500);
        }
        expect((await inject(signedForm(payload.toString('latin1')))).statusCode).toBe(400);
      }),
      { numRuns: runs(60) },
    );
  });

  it('signed parameters, known ones with any value, are never answered with 5xx, and no turn fails', async () => {
    const names = [
      'Body',
      'NumMedia',
      'MediaUrl0',
      'MediaContentType0',
      'Latitude',
      'Longitude',
      'Label',
      'ButtonText',
    ];
    const more = ['ButtonPayload', 'ListId', 'OptOutType', 'OriginalRepliedMessageSid', 'ProfileName', 'WaId', 'From'];
    const text = fc.string({ unit: 'binary', maxLength: 200 });
    const parameters = fc.dictionary(fc.oneof(fc.constantFrom(...names, ...more), text), text, { maxKeys: 8 });
    await fc.assert(
      fc.asyncProperty(parameters, async (fields) => {
        const From = newPhone(phones % 2 ? 'sms' : 'whatsapp');
        const answer = await inject(fake.inbound({ From, To: to(From), ...fields }));
        expect([200, 400]).toContain(answer.statusCode);
      }),
      { numRuns: runs(60) },
    );
    await line.settles();
    expect(await rows('select error_code from messages where error_code is not null')).toEqual([]);
  });

  it('texts of simulated phones are never answered with 5xx, and no turn fails', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(text, fc.option(text, { nil: undefined }), async (words, label) => {
        const from = newPhone('sms');
        const location = label === undefined ? {} : { location: { lat: 1, lng: 2, label } };
        expect(await line.sends({ channel: 'sms', from }, words, location)).toBe(202);
      }),
      { numRuns: runs(60) },
    );
    await line.settles();
    expect(await rows('select error_code from messages where error_code is not null')).toEqual([]);
  });
});
