import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTwilio } from '../../../src/channels/twilio/index.ts';
import { FakeTwilio } from '../../support/fake-twilio.ts';
import { twilioConfig } from '../../support/twilio-config.ts';

const DIR = process.env.TWILIO_OPENAPI_DIR;
const PATH = '/2010-04-01/Accounts/{AccountSid}/Messages.json';
const FORM = 'application/x-www-form-urlencoded';

interface Field {
  pattern?: string;
}

const api = () => JSON.parse(readFileSync(`${DIR}/twilio_api_v2010.json`, 'utf8'));

describe.skipIf(DIR === undefined)(DIR ? "against Twilio's OpenAPI files" : 'Twilio OpenAPI files absent', () => {
  let fake: FakeTwilio;
  beforeAll(async () => {
    fake = await FakeTwilio.start({ publicBaseUrl: 'https://helpline.example.org' });
    const channel = createTwilio(twilioConfig({ apiUrl: fake.url }));
    const message = { id: '1', text: 'Halo', options: [], template: null, validitySeconds: 60 };
    await channel.send({ ...message, to: { channel: 'sms', kind: 'e164', value: '+62812000001' } });
    const to = { channel: 'whatsapp', kind: 'e164', value: '+85200000001' } as const;
    await channel.send({ ...message, to, template: { variables: ['40711'] } });
  });
  afterAll(() => fake.close());

  test('we send nothing that a create request does not know', () => {
    const known: Record<string, Field> = api().paths[PATH].post.requestBody.content[FORM].schema.properties;
    const sent = fake.creates.flatMap((form) => [...form]);
    expect(sent.length).toBeGreaterThan(8);
    for (const [name, value] of sent) {
      expect(known).toHaveProperty(name);
      expect(value).toMatch(new RegExp(known[name]?.pattern ?? ''));
    }
  });

  test('our stand-in answers the fields of a message, no more and no fewer', () => {
    const message = api().components.schemas['api.v2010.account.message'].properties;
    expect(Object.keys(fake.messages[0] ?? {}).sort()).toEqual(Object.keys(message).sort());
  });
});
