import type { Config } from '../../config.ts';

/** What Twilio's console gives an account; null is "not configured". The two URLs hold no path of ours. */
export interface TwilioConfig {
  accountSid: string | null;
  authToken: string | null;
  /** Accepted beside the primary while tokens are rotated. */
  authTokenSecondary: string | null;
  smsFrom: string | null;
  whatsappFrom: string | null;
  /** `HX…`: the approved utility template of officers' alerts. */
  alertTemplateSid: string | null;
  /** The base of the webhook URL as it stands in Twilio's console: the signature covers it. */
  publicBaseUrl: string;
  /** A local stand-in for https://api.twilio.com. */
  apiUrl: string | null;
  /** How long one API call may take; 10,000 by default. */
  timeoutMs?: number;
}

/** Twilio's part of the configuration. */
export const twilioConfig = (config: Config): TwilioConfig => ({
  accountSid: config.TWILIO_ACCOUNT_SID ?? null,
  authToken: config.TWILIO_AUTH_TOKEN ?? null,
  authTokenSecondary: config.TWILIO_AUTH_TOKEN_SECONDARY ?? null,
  smsFrom: config.TWILIO_SMS_FROM ?? null,
  whatsappFrom: config.TWILIO_WHATSAPP_FROM ?? null,
  alertTemplateSid: config.TWILIO_ALERT_TEMPLATE_SID ?? null,
  publicBaseUrl: config.PUBLIC_BASE_URL ?? `http://${config.HOST}:${config.PORT}`,
  apiUrl: config.TWILIO_API_URL ?? null,
});
