import { z } from 'zod';
import { shown, written } from './shown-text.ts';

const isoCountry = z.string().regex(/^[A-Z]{2}$/);
/** The month of the newest source, e.g. 2024-09. */
export const month = z.string().regex(/^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/);
const spot = z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)]);

/** What people come for, as the files and the look-up name it. */
export const NEEDS = [
  'darurat',
  'dokumen',
  'kerja',
  'hukum',
  'aman',
  'cerita',
  'klaim',
  'kesehatan',
  'pulang',
  'berangkat',
  'usaha',
  'uang',
  'desbumi',
] as const;

const phoneSchema = z
  .strictObject({
    /** Digits as dialled: whole, with `+` and the country, or as a country dials it itself. */
    number: z.string().regex(/^(?:\+[1-9]\d{5,14}|\d{3,12})$/),
    /** What it reaches, in a word or two of Indonesian. */
    for: shown(40),
    /** From which country it can be dialled; `any` from all, `abroad` from all but its own. */
    dial_from: isoCountry.or(z.enum(['any', 'abroad'])),
    /** Where its own source is another than that of its service. */
    source: written.optional(),
    as_of: month.optional(),
    /** Sources disagree about it: on the call sheet, and said only once somebody called it. */
    disputed: z.boolean().optional(),
  })
  .refine(({ number, dial_from }) => number.startsWith('+') || isoCountry.safeParse(dial_from).success, {
    path: ['dial_from'],
    error: 'from another country only a number with + can be dialled',
    params: { id: 'dari negara lain hanya nomor dengan + yang bisa ditelepon' },
  });

const KINDS = ['emergency', 'mission', 'labour', 'help', 'finance', 'ministry'] as const;

const serviceSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    name: shown(40),
    kind: z.enum(KINDS),
    /** By which words people ask for this very service. */
    called: z.array(z.string().min(3).max(40)).optional(),
    /** What it is for. */
    needs: z.array(z.enum(NEEDS)).min(1),
    /** The town it is in, and roughly where that lies: who is nearest comes first. */
    place: shown(30).optional(),
    at: spot.optional(),
    /** Where in the town, as its source says. */
    where: shown(40).optional(),
    hours: shown(30).optional(),
    /** None only for a mission of which no source says a number: it is said to be there, and that nobody checked one. */
    phones: z.array(phoneSchema).max(6).default([]),
    source: written,
    as_of: month,
    /** Not shown from this day on. */
    expires: z.iso.date(),
  })
  .refine(({ kind, phones }) => kind === 'mission' || phones.length > 0, {
    path: ['phones'],
    error: 'only a mission may stand without a number',
    params: { id: 'hanya perwakilan Indonesia yang boleh tanpa nomor' },
  });

/** The services of one country, as files under `flows/directory/` say. What is only remembered has no place there. */
export const countryFileSchema = z.strictObject({
  country: isoCountry,
  country_name: shown(20),
  services: z.array(serviceSchema).min(1),
});

const kindsInOrder = z.array(z.enum(KINDS)).min(1);
/** Who decided it and on which day; null until somebody has. */
const signed = {
  signed_by: z.string().min(1).nullable().default(null),
  signed_on: z.iso.date().nullable().default(null),
};
const wholeSignature = {
  error: 'signed_by and signed_on belong together',
  params: { id: 'signed_by dan signed_on ditulis berdua' },
} as const;
const isWhole = (one: { signed_by: string | null; signed_on: string | null }): boolean =>
  (one.signed_by === null) === (one.signed_on === null);

/** Whom to name first, by country and category: a decision that an operator signs. What a country says stands for it alone. */
export const firstHelpSchema = z.strictObject({
  first_help: z
    .strictObject({
      ...signed,
      order: kindsInOrder,
      categories: z.record(z.string(), kindsInOrder).default({}),
      countries: z
        .record(
          isoCountry,
          z
            .strictObject({
              ...signed,
              order: kindsInOrder.optional(),
              categories: z.record(z.string(), kindsInOrder).default({}),
            })
            .refine(isWhole, wholeSignature),
        )
        .default({}),
    })
    .refine(isWhole, wholeSignature),
});

/** Words people use for a need and for an institution, and towns with roughly where they lie. */
export const lookUpSchema = z.strictObject({
  look_up: z.strictObject({
    needs: z.partialRecord(z.enum(NEEDS), z.array(z.string().min(2).max(40)).min(1)),
    institutions: z.array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9-]+$/),
        name: z.string().min(1).max(30),
        words: z.array(z.string().min(3).max(30)).min(1),
        /** Papers that only this office makes, at home: who asks where to get one asks for it. */
        papers: z.array(z.string().min(2).max(30)).default([]),
      }),
    ),
    /** Offices people ask for by name of which no directory can list all, and what else may serve instead. */
    unlisted: z
      .array(
        z.strictObject({
          name: z.string().min(1).max(30),
          need: z.enum(NEEDS).optional(),
          /** A shop is no help that anybody here looks for: it is said, and nobody is asked. */
          ours: z.boolean().default(true),
          words: z.array(z.string().min(3).max(30)).min(1),
        }),
      )
      .default([]),
    /** What people look for by its name alone: "klinik di hongkong", "kbri tokyo". */
    sought: z.array(z.string().min(2).max(40)).default([]),
    /** What a number is for, in a word or two, where its name does not say it. */
    said: z.partialRecord(z.enum(NEEDS), z.string().min(2).max(16)).default({}),
    towns: z.array(
      z.strictObject({
        country: isoCountry,
        names: z.array(z.string().min(2)).min(1),
        at: spot,
        /** Its regency in Indonesia: what is there is shown to whose pin lies near. */
        area: z
          .string()
          .regex(/^\d{2}\.\d{2}$/)
          .optional(),
      }),
    ),
  }),
});

/** Offices that a source names without a number: where they are and what for, of which official area. */
export const officesSchema = z.strictObject({
  offices: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9-]+$/),
      name: shown(40),
      area: z.string().regex(/^\d{2}(\.\d{2})?$/),
      needs: z.array(z.enum(NEEDS)).min(1),
      where: shown(40).optional(),
      says: shown(50),
      source: written,
      as_of: month,
      /** Not shown from this day on. */
      expires: z.iso.date(),
    }),
  ),
});

/** English of the words that services and offices are told in. */
export const englishSchema = z.strictObject({ english: z.record(z.string(), shown(160)) });

/** Villages that call themselves Desbumi, by official code. */
export const desbumiSchema = z.strictObject({
  desbumi: z.array(
    z.strictObject({
      code: z.string().regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/),
      name: shown(80),
      /** What the source says of it: one that is only being made is not said to be one. */
      state: z.enum(['active', 'forming']).default('active'),
      source: written,
      as_of: month,
    }),
  ),
});

/** One file as read. */
export type CountryFile = z.infer<typeof countryFileSchema>;
/** One service. */
export type Service = CountryFile['services'][number];
/** One of its numbers. */
export type Phone = Service['phones'][number];
/** Whom to name first. */
export type FirstHelp = z.infer<typeof firstHelpSchema>['first_help'];
/** How what people say is looked up. */
export type LookUp = z.infer<typeof lookUpSchema>['look_up'];
/** An office without a number. */
export type Office = z.infer<typeof officesSchema>['offices'][number];
/** One village. */
export type Desbumi = z.infer<typeof desbumiSchema>['desbumi'][number];
/** What people come for. */
export type ServiceNeed = (typeof NEEDS)[number];
