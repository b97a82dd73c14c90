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

/** The same account in the environment, with a stand-in to talk to. */
export const twilioEnv = (
  fake: { url: string; accountSid: string; authToken: string },
  publicBaseUrl: string,
): Record<string, string> => ({
  PUBLIC_BASE_URL: publicBaseUrl,
  TWILIO_API_URL: fake.url,
  TWILIO_ACCOUNT_SID: fake.accountSid,
  TWILIO_AUTH_TOKEN: fake.authToken,
  TWILIO_SMS_FROM: '+62811000001',
  TWILIO_WHATSAPP_FROM: '+62811000002',
  TWILIO_ALERT_TEMPLATE_SID: `HX${'1'.repeat(32)}`,
});
