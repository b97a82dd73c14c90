import { z } from 'zod';

/** A law, its article, and when somebody last compared what is said with it; null: nobody yet, and no text names it. */
export const lawSchema = z.strictObject({
  name: z.string().min(1),
  article: z.string().min(1),
  checked_on: z.iso.date().nullable(),
});

/** Words that tell somebody what is due to her or must be done: a law stands behind them, or they say that none was read. */
export const SAYS_RIGHTS =
  /\b(?:(?:ber)?hak(?:nya|mu|ku)?|(?:di)?wajib(?:kan)?|pelanggaran|(?:meng|di)?klaim|entitled|compulsory)\b/i;

/** General knowledge that no law was compared with, said to be that in the file. */
export const generalSchema = z.literal(true);

/** Where what a flow says comes from: its source and date, and the law behind it. */
export const factSchema = z.strictObject({
  says: z.string().min(1).max(200),
  source: z.string().min(1).max(300),
  as_of: z.iso.date().optional(),
  law: lawSchema.optional(),
});
