import { z } from 'zod';

const key = z
  .string()
  .refine((text) => Buffer.from(text, 'base64').length === 32, 'must be 32 bytes in base64')
  .transform((text) => Buffer.from(text, 'base64'));

const httpUrl = z.url({ protocol: /^https?$/ });

const schema = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_BASE_URL: httpUrl.optional(),
  ROLE: z.enum(['web', 'worker', 'all']).default('all'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  HELPLINE_NAME: z.string().max(24, 'must be at most 24 characters').optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  QUIET_SECONDS: z.coerce.number().int().min(0).max(120).default(25),
  DATA_DIR: z.string().default('.data'),
  FLOWS_DIR: z.string().optional(),
  HELPLINE_MASTER_KEY: key.optional(),
  HELPLINE_LOOKUP_KEY: key.optional(),
  TWILIO_ACCOUNT_SID: z.string().optional(),
  TWILIO_AUTH_TOKEN: z.string().optional(),
  TWILIO_AUTH_TOKEN_SECONDARY: z.string().optional(),
  TWILIO_SMS_FROM: z.string().optional(),
  TWILIO_WHATSAPP_FROM: z.string().optional(),
  TWILIO_ALERT_TEMPLATE_SID: z.string().optional(),
  TWILIO_API_URL: httpUrl.optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: httpUrl.optional(),
  QUEUE_BOARD_TOKEN: z.string().min(24, 'must be at least 24 characters').optional(),
  SIMULATOR: z.enum(['on', 'off']).optional(),
});

type Read = z.infer<typeof schema>;

/** The configuration, read once; nothing else looks at the environment. */
export interface Config extends Omit<Read, 'SIMULATOR' | 'HELPLINE_NAME'> {
  HELPLINE_NAME: string;
  /** The simulator answers and the demo roster is loaded. */
  simulator: boolean;
  production: boolean;
}

/** A configuration the start refuses. The message names variables, never their values. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

const needs = (read: Read): string[] => {
  const wrong: string[] = [];
  if (!read.DATABASE_URL) wrong.push('DATABASE_URL: required in production');
  if (!read.HELPLINE_MASTER_KEY) wrong.push('HELPLINE_MASTER_KEY: required in production');
  if (!read.HELPLINE_LOOKUP_KEY) wrong.push('HELPLINE_LOOKUP_KEY: required in production');
  if (!read.HELPLINE_NAME) wrong.push('HELPLINE_NAME: required in production');
  if (!read.PUBLIC_BASE_URL?.startsWith('https://'))
    wrong.push('PUBLIC_BASE_URL: must be a public https address in production');
  if (!read.TWILIO_AUTH_TOKEN) wrong.push('TWILIO_AUTH_TOKEN: required in production, webhooks are checked by it');
  if (read.TWILIO_API_URL) wrong.push('TWILIO_API_URL: refused in production');
  if (read.SIMULATOR === 'on') wrong.push('SIMULATOR: refused in production');
  return wrong;
};

/** Reads the configuration. @throws ConfigError naming every variable that is wrong. */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(filled);
  if (!parsed.success)
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
  const { SIMULATOR, HELPLINE_NAME, ...read } = parsed.data;
  const production = read.NODE_ENV === 'production';
  const wrong = production ? needs(parsed.data) : [];
  if (read.DATABASE_URL && !(read.HELPLINE_MASTER_KEY && read.HELPLINE_LOOKUP_KEY)) {
    wrong.push('HELPLINE_MASTER_KEY, HELPLINE_LOOKUP_KEY: required with DATABASE_URL');
  }
  if (wrong.length > 0) throw new ConfigError([...new Set(wrong)].join('\n'));
  const simulator = SIMULATOR ? SIMULATOR === 'on' : !read.DATABASE_URL;
  return { ...read, HELPLINE_NAME: HELPLINE_NAME ?? 'CONTOH', simulator, production };
}
