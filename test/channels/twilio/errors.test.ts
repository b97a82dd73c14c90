import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meaning, sendError } from '../../../src/channels/twilio/errors.ts';
import { SendError } from '../../../src/core/contact/send-error.ts';

test.each([
  [20003, 'misconfigured'],
  [20429, 'rate_limited'],
  [21211, 'bad_address'],
  [21408, 'misconfigured'],
  [21606, 'misconfigured'],
  [21610, 'opted_out'],
  [21611, 'rate_limited'],
  [21614, 'bad_address'],
  [21617, 'rejected'],
  [30003, 'unreachable'],
  [30005, 'bad_address'],
  [30007, 'rejected'],
  [30036, 'rejected'],
  [63003, 'not_on_whatsapp'],
  [63012, 'provider_fault'],
  [63016, 'window_closed'],
  [63018, 'rate_limited'],
  [63024, 'not_on_whatsapp'],
  [63027, 'misconfigured'],
  [99999, 'rejected'],
])('code %i is %s, from the API and in a callback', (code, ours) => {
  expect(sendError({ status: 400, code, message: 'x' })).toMatchObject({ code: ours, providerCode: String(code) });
  expect(meaning(String(code))).toBe(ours);
});

describe('without a code of Twilio', () => {
  test.each([
    [400, 'rejected'],
    [401, 'misconfigured'],
    [403, 'misconfigured'],
    [404, 'rejected'],
    [429, 'rate_limited'],
    [500, 'provider_fault'],
    [503, 'provider_fault'],
    [502, 'no_answer'],
    [504, 'no_answer'],
  ])('HTTP %i is %s', (status, ours) => {
    expect(sendError({ status, code: undefined })).toMatchObject({ code: ours, providerCode: `http_${status}` });
  });

  test('an unknown code of a fault at Twilio may be tried again', () => {
    expect(sendError({ status: 500, code: 20500 })).toMatchObject({ code: 'provider_fault', retryable: true });
  });
});

test.each([
  ['ECONNREFUSED', 'provider_fault'],
  ['ENOTFOUND', 'provider_fault'],
  ['CERT_HAS_EXPIRED', 'provider_fault'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'provider_fault'],
  ['ECONNABORTED', 'no_answer'],
  ['ECONNRESET', 'no_answer'],
  ['ETIMEDOUT', 'no_answer'],
])('on the way: %s is %s', (code, ours) => {
  expect(sendError(Object.assign(new Error('x'), { code }))).toMatchObject({ code: ours, providerCode: code });
});

test('a SendError stays what it is', () => {
  const error = new SendError('opted_out', '21610');
  expect(sendError(error)).toBe(error);
});

test('whatever is thrown, nothing of it but a code comes out', () => {
  const thrown = fc.oneof(
    fc.anything(),
    fc.record({
      status: fc.anything(),
      code: fc.oneof(fc.integer(), fc.constant('+62812000001')),
      message: fc.string(),
    }),
  );
  fc.assert(
    fc.property(thrown, (value) => {
      const error = sendError(value);
      expect(error).toBeInstanceOf(SendError);
      expect(error.cause).toBeUndefined();
      expect(error.message).toBe(error.code);
      expect(error.providerCode ?? 'A').toMatch(/^(\d+|http_[-\w.+]+|[A-Z_]+)$/);
    }),
    { numRuns: Number(process.env.RUNS ?? 300) },
  );
});
