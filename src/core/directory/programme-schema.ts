import { z } from 'zod';
import { generalSchema, lawSchema, SAYS_RIGHTS } from '../flow/fact.ts';
import { month } from './schema.ts';
import { shown, written } from './shown-text.ts';

/** Whom a programme can be for. */
export const BENEFICIARIES = ['berangkat', 'bekerja', 'pulang', 'keluarga', 'anak'] as const;

/** Help that exists for a time only. Outside its days it is not said, whatever else is known (fail closed). */
export const programmesSchema = z.strictObject({
  /** By which words people say for whom they ask. */
  whose: z.partialRecord(z.enum(BENEFICIARIES), z.array(z.string().min(3).max(40)).min(1)).default({}),
  programmes: z.array(
    z
      .strictObject({
        id: z.string().regex(/^[a-z0-9_]+$/),
        name: shown(40),
        /** By which words people ask for this very programme. */
        called: z.array(z.string().min(3).max(40)).default([]),
        /** Of several for the same people, who says one of these hears this one first. */
        first_for: z.array(z.string().min(3).max(40)).default([]),
        /** Whom it is for, in codes that flows ask for. */
        for: z.array(z.enum(BENEFICIARIES)).min(1),
        says: shown(160),
        papers: shown(150),
        where: shown(150),
        en: z.strictObject({
          says: shown(160),
          papers: shown(150),
          where: shown(150),
        }),
        source: written,
        as_of: month,
        /** The rule behind it, and when somebody last compared what is said with it. */
        law: lawSchema.optional(),
        /** What it says of rights and claims is general knowledge: nobody compared it with a rule. */
        general: generalSchema.optional(),
        valid_from: z.iso.date(),
        valid_to: z.iso.date(),
      })
      .refine(({ valid_from, valid_to }) => valid_from < valid_to, {
        path: ['valid_to'],
        message: 'it must come after valid_from',
        params: { id: 'harus sesudah valid_from' },
      })
      .refine(
        ({ says, papers, where, en, law, general }) =>
          general ||
          law?.checked_on ||
          ![says, papers, where, en.says, en.papers, en.where].some((text) => SAYS_RIGHTS.test(text)),
        {
          path: ['law'],
          message: 'it tells of a right, a duty or a claim: give its law a checked_on, or general: true',
          params: { id: 'menyebut hak, wajib, atau klaim: isi checked_on pada law, atau general: true' },
        },
      ),
  ),
});

/** One programme. */
export type Programme = z.infer<typeof programmesSchema>['programmes'][number];
/** By which words people say for whom they ask. */
export type Whose = z.infer<typeof programmesSchema>['whose'];
