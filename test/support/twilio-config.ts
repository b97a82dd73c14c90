import type { TwilioConfig } from '../../src/channels/twilio/config.ts';

/** An account that exists nowhere, both senders configured. */
export const twilioConfig = (changes: Partial<TwilioConfig> = {}): TwilioConfig => ({
  accountSid: `AC${'0'.repeat(32)}`,
  authToken: 'invented-token-of-the-fake',
  authTokenSecondary: null,
  smsFrom: '+62811000001',
  whatsappFrom: '+62811000002',
  alertTemplateSid: `HX${'1'.repeat(32)}`,
  publicBaseUrl: 'https://helpline.example.org',
  apiUrl: null,
  ...changes,
});
