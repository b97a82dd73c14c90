import { z } from 'zod';

/** A licence can be withdrawn: a list is not said to be one of today for longer than half a year. */
const LONGEST_DAYS = 184;
const DAY = 86_400_000;

/** Placement companies with a licence, as one source listed them on one day. */
export const companiesSchema = z.strictObject({
  companies: z
    .strictObject({
      source: z.string().min(1),
      /** The day on which somebody took it from the source. */
      as_of: z.iso.date(),
      /** Not used from this day on. */
      until: z.iso.date(),
      /** As they are written there. */
      names: z.array(z.string().min(3).max(60)).min(1),
      /** Whose licence was withdrawn, and on which day, as the source says. */
      withdrawn: z.array(z.strictObject({ name: z.string().min(3).max(60), on: z.iso.date() })).default([]),
    })
    .refine(({ names, withdrawn }) => withdrawn.every(({ name }) => !names.includes(name)), {
      path: ['withdrawn'],
      message: 'a company is either listed or withdrawn',
      params: { id: 'satu PT tidak bisa ada di names dan withdrawn sekaligus' },
    })
    .refine(({ as_of, until }) => as_of < until && Date.parse(until) - Date.parse(as_of) <= LONGEST_DAYS * DAY, {
      path: ['until'],
      message: `it must come after as_of, by at most ${LONGEST_DAYS} days`,
      params: { id: `harus sesudah as_of, paling lama ${LONGEST_DAYS} hari` },
    }),
});

/** One such list. */
export type CompanyList = z.infer<typeof companiesSchema>['companies'];
