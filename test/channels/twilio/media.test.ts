import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TwilioConfig } from '../../../src/channels/twilio/config.ts';
import { createTwilio } from '../../../src/channels/twilio/index.ts';
import { FakeTwilio } from '../../support/fake-twilio.ts';
import { twilioConfig } from '../../support/twilio-config.ts';

let fake: FakeTwilio;
const fetched = async (ref: string, changes: Partial<TwilioConfig> = {}) =>
  createTwilio(twilioConfig({ apiUrl: fake.url, ...changes })).media?.(ref);

beforeEach(async () => {
  fake = await FakeTwilio.start({ publicBaseUrl: 'https://helpline.example.org' });
});
afterEach(() => fake.close());

test('a file is fetched with our credentials', async () => {
  const ref = fake.file('audio/ogg', Buffer.from('suara'));
  const base64 = Buffer.from('suara').toString('base64');
  expect(await fetched(ref)).toEqual({ type: 'audio/ogg', ref, base64, seconds: null });
});

test('behind a redirect the credentials stay at home', async () => {
  const ref = fake.file('audio/ogg', Buffer.from('x'), `${fake.url}/moved/1`);
  expect(await fetched(ref)).toMatchObject({ base64: Buffer.from('moved').toString('base64') });
});

test.each([
  'http://169.254.169.254/latest',
  'https://twilio.com.example.org/x',
  'http://media.twiliocdn.com/x',
  '',
  '::',
])('no redirect to %j', async (target) => {
  await expect(fetched(fake.file('audio/ogg', Buffer.from('x'), target))).rejects.toMatchObject({
    code: 'rejected',
    providerCode: 'media_host',
  });
});

test.each([
  'http://127.0.0.1:1/x',
  'https://api.twilio.com/2010-04-01/Accounts/ACother/Messages/MM1/Media/ME1',
  `https://api.twilio.com/2010-04-01/Accounts/AC${'0'.repeat(32)}/Messages/MM1/Media/../../../x`,
  `https://api.twilio.com.example.org/2010-04-01/Accounts/AC${'0'.repeat(32)}/Messages/MM1/Media/ME1`,
])('no file of anybody else: %s', async (ref) => {
  await expect(fetched(ref)).rejects.toMatchObject({ code: 'rejected', providerCode: 'media_url' });
});

test('more than 16 MB is not taken', async () => {
  const ref = fake.file('video/mp4', Buffer.alloc(16 * 1024 * 1024 + 1));
  await expect(fetched(ref)).rejects.toMatchObject({ code: 'rejected', providerCode: 'media_size' });
});

test('wrong credentials and missing files have their codes', async () => {
  const ref = fake.file('audio/ogg', Buffer.from('x'));
  await expect(fetched(ref, { authToken: 'wrong' })).rejects.toMatchObject({ code: 'misconfigured' });
  await expect(fetched(ref, { authToken: null })).rejects.toMatchObject({ code: 'misconfigured' });
  await expect(fetched(`${ref}9`)).rejects.toMatchObject({ code: 'rejected', providerCode: 'http_404' });
});
