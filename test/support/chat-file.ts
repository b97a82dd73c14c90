import { readFileSync, writeFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { z } from 'zod';

const word = z.string();
const phone = z.strictObject({
  channel: z.enum(['sms', 'whatsapp']),
  from: z.string(),
  /** Somebody else may read it: no word that exposes her before *1* (S10). */
  watched: z.boolean().optional(),
});

/** One line of a conversation. A phone says something, hears something, the desk acts, or time goes by. */
const step = z.union([
  z.strictObject({ passes: z.string().regex(/^\d+[smhd]$/) }),
  z.strictObject({ desk: z.string().regex(/^[a-z-]+ NOMOR-\d/) }),
  z
    .record(z.string().regex(/^\S+ (says|hears|calls|fails|sends)$/), word)
    .refine((one) => Object.keys(one).length === 1, 'one line each'),
]);

/** Patterns by phone: `>` is before what it says and `<` before what it hears, a line each. */
const patterns = z.record(z.string(), z.array(word)).default({});

const chatSchema = z.strictObject({
  about: word,
  /** ISO moment at which it begins; noon of Jakarta by default. */
  begins: z.iso.datetime().optional(),
  phones: z.record(z.string(), phone),
  /** What the whole day on a phone must show. */
  must: patterns,
  /** What a phone must never hear; `all` is every phone. */
  must_never: patterns,
  chat: z.array(step).min(1),
});

export type Chat = z.infer<typeof chatSchema>;
export type ChatStep = Chat['chat'][number];

/** Reads one conversation. */
export const readChat = (path: string): Chat => chatSchema.parse(parse(readFileSync(path, 'utf8')));

/** Writes what was really heard; comments of the file's head are kept. */
export function recordChat(path: string, { must: _, must_never: __, ...chat }: Chat): void {
  const head = /^(?:#.*\n)*/.exec(readFileSync(path, 'utf8'))?.[0] ?? '';
  writeFileSync(path, head + stringify(chat, { lineWidth: 0 }));
}
