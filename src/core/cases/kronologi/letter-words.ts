import { parseDocument } from 'yaml';
import { z } from 'zod';

/** What a letter says of one kind of case, as authors wrote it. */
export interface LetterWords {
  /** What is done, behind "untuk"; `{{ soal }}` and `{{ negara }}` are filled in. */
  for: string;
  /** How the person it is about is called, e.g. "yang meninggal". */
  called: string;
  asks: 'pengaduan' | 'permohonan';
  /** What may be there to be carried; who carries it ticks what is. */
  evidence: string[];
}

export type LettersByKind = Readonly<Record<string, LetterWords>> & { readonly other: LetterWords };

const line = z.string().min(1).max(90);
const kind = z.strictObject({
  for: line.refine((text) => !/\{\{(?! (?:soal|negara) \}\})/.test(text), 'only {{ soal }} and {{ negara }} are known'),
  called: line,
  asks: z.enum(['pengaduan', 'permohonan']),
  evidence: z.array(line).min(1).max(8),
});
const file = z.object({ other: kind }).catchall(kind);

/** Reads `flows/letters.yaml`: what the letters say, by kind of case. @throws ZodError naming the kind */
export const readLetters = (yaml: string): LettersByKind => file.parse(parseDocument(yaml).toJS());

/** The purpose with its values, e.g. "menyampaikan pengaduan tentang gaji belum dibayar di Arab Saudi". */
export const purposeOf = (words: LetterWords, told: { problem: string; country: string | null }): string =>
  words.for.replace('{{ soal }}', told.problem).replace('{{ negara }}', told.country ? ` di ${told.country}` : '');
