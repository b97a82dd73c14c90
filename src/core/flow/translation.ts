import { z } from 'zod';
import type { DataFile } from './data-files.ts';

/** One language: texts by flow (or `lessons`, `engine`) and by where they stand in it. */
export const translationSchema = z.strictObject({
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/),
  texts: z.record(z.string(), z.record(z.string(), z.string().min(1))),
});

/** A translation file as read. */
export type Translation = z.infer<typeof translationSchema>;

/** The texts of one flow in every other language. */
export type TextsByLanguage = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** What all files say about one flow. */
export function translationsOf(files: readonly DataFile<Translation>[], flow: string): TextsByLanguage {
  const found = new Map<string, Record<string, string>>();
  for (const { value } of files) {
    const texts = Object.hasOwn(value.texts, flow) ? value.texts[flow] : undefined;
    if (texts) found.set(value.language, { ...found.get(value.language), ...texts });
  }
  return found;
}
