import { z } from 'zod';

const isoCountry = z.string().regex(/^[A-Z]{2}$/);

const phoneSchema = z.strictObject({
  /** Digits as dialled, with `+` where it works from abroad. */
  number: z.string().regex(/^\+?\d{3,15}$/),
  /** What it reaches, in a word or two of Indonesian. */
  for: z.string().min(1).max(40),
  /** From which country it can be dialled; `any` from all. */
  dial_from: isoCountry.or(z.literal('any')),
});

const serviceSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1).max(40),
  kind: z.enum(['emergency', 'mission', 'labour']),
  phones: z.array(phoneSchema).min(1).max(6),
  source: z.string().min(1),
  /** The month of the newest source, e.g. 2024-09. */
  as_of: z.string().regex(/^\d{4}-\d{2}$/),
  /** Not shown from this day on. */
  expires: z.iso.date(),
  /** The day an operator called it and it answered. */
  checked_on: z.iso.date().nullable(),
});

/** The services of one country, as files under `flows/directory/` say. */
export const countryFileSchema = z.strictObject({
  country: isoCountry,
  country_name: z.string().min(1).max(20),
  services: z.array(serviceSchema).min(1),
});

/** Whom to name first, by country and category: a decision that an operator signs. */
export const firstHelpSchema = z.strictObject({
  first_help: z.strictObject({
    signed_by: z.string().nullable(),
    order: z.array(z.enum(['emergency', 'mission', 'labour'])).min(1),
    categories: z.record(z.string(), z.array(z.enum(['emergency', 'mission', 'labour'])).min(1)).default({}),
  }),
});

/** One file as read. */
export type CountryFile = z.infer<typeof countryFileSchema>;
/** One service. */
export type Service = CountryFile['services'][number];
/** One of its numbers. */
export type Phone = Service['phones'][number];
/** Whom to name first. */
export type FirstHelp = z.infer<typeof firstHelpSchema>['first_help'];
