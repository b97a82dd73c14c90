import fc from 'fast-check';
import twilio from 'twilio';
import { expect, test } from 'vitest';
import { signedParameters } from '../../../src/channels/twilio/form.ts';
import { verify } from '../../../src/channels/twilio/verify.ts';
import { twilioConfig } from '../../support/twilio-config.ts';

const BASE = 'https://helpline.example.org';
const TOKEN = 'invented-token-of-the-fake';
const runs = { numRuns: Number(process.env.RUNS ?? 300) };

const body = (text: string): string =>
  new URLSearchParams({ MessageSid: 'SM1', From: '+62812000001', To: '+62811000001', Body: text }).toString();

const signature = (token: string, url: string, text: string): string =>
  twilio.getExpectedTwilioSignature(token, url, signedParameters(text));

const raw = (url: string, text: string, sign: string | undefined) => ({
  url,
  headers: { 'x-twilio-signature': sign },
  body: text,
});

test.each([
  ['plain', '/webhooks/twilio', body('tolong saya')],
  ['query string', '/webhooks/twilio?line=1&b=%27x%27', body('halo')],
  ['emoji', '/webhooks/twilio', body('😭🙏')],
  ['leading spaces', '/webhooks/twilio', body('   halo  ')],
  ['ampersand, plus and newline', '/webhooks/twilio', body('ibu & bapak\n1+1')],
  ['empty value', '/webhooks/twilio', body('')],
  ['unknown and repeated parameters', '/webhooks/twilio', `${body('x')}&NewOne=1&Twice=b&Twice=a&Twice=b`],
  ['a parameter with the name of a property', '/webhooks/twilio', `${body('x')}&__proto__=1&constructor=2`],
  ['no body at all', '/webhooks/twilio', ''],
])('a right signature is taken: %s', (_name, url, text) => {
  expect(verify(twilioConfig(), raw(url, text, signature(TOKEN, BASE + url, text)))).toEqual({ ok: true });
});

const right = signature(TOKEN, `${BASE}/webhooks/twilio`, body('halo'));

test.each([
  ['another token', '/webhooks/twilio', body('halo'), signature('other', `${BASE}/webhooks/twilio`, body('halo'))],
  ['another text', '/webhooks/twilio', body('halo!'), right],
  ['one parameter more', '/webhooks/twilio', `${body('halo')}&X=1`, right],
  ['another path', '/webhooks/twilio/status', body('halo'), right],
  ['a query that was not signed', '/webhooks/twilio?a=1', body('halo'), right],
  [
    'http signed, https called',
    '/webhooks/twilio',
    body('halo'),
    signature(TOKEN, 'http://helpline.example.org/webhooks/twilio', body('halo')),
  ],
  ['no base64', '/webhooks/twilio', body('halo'), '☃'],
  ['cut', '/webhooks/twilio', body('halo'), right.slice(0, -1)],
])('a wrong signature is refused: %s', (_name, url, text, sign) => {
  expect(verify(twilioConfig(), raw(url, text, sign))).toEqual({ ok: false, reason: 'wrong signature' });
});

test.each([undefined, ''])('no signature is refused: %j', (sign) => {
  expect(verify(twilioConfig(), raw('/webhooks/twilio', body('halo'), sign)).ok).toBe(false);
});

test('while tokens are rotated the secondary token counts too', () => {
  const sign = signature('next-token', `${BASE}/webhooks/twilio`, body('halo'));
  const request = raw('/webhooks/twilio', body('halo'), sign);
  expect(verify(twilioConfig({ authTokenSecondary: 'next-token' }), request).ok).toBe(true);
  expect(verify(twilioConfig(), request).ok).toBe(false);
});

test.each([null, ''])('without a token everything is refused, also what an empty token signs: %j', (authToken) => {
  const sign = signature('', `${BASE}/webhooks/twilio`, body('halo'));
  const verdict = verify(twilioConfig({ authToken }), raw('/webhooks/twilio', body('halo'), sign));
  expect(verdict).toEqual({ ok: false, reason: 'no token configured' });
});

test('a slash at the end of the public base URL does not matter', () => {
  const config = twilioConfig({ publicBaseUrl: `${BASE}/` });
  expect(verify(config, raw('/webhooks/twilio', body('halo'), right)).ok).toBe(true);
});

test('any URL, body and signature get a verdict, never an exception', () => {
  const anything = fc.record({ base: fc.string(), url: fc.string(), text: fc.string(), sign: fc.string() });
  fc.assert(
    fc.property(anything, ({ base, url, text, sign }) => {
      expect(verify(twilioConfig({ publicBaseUrl: base }), raw(url, text, sign)).ok).toBe(false);
    }),
    runs,
  );
});
