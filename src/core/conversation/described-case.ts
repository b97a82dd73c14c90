import { countryName, problemWords } from '../cases/plain-facts.ts';
import type { ReportedCase } from './scene.ts';
import { wordsOf } from './words/plain-words.ts';

/** So long an answer to "which one?" may be; longer words tell something of their own. */
const LONGEST = 5;
/** Words that point and say nothing of which. */
const POINTS: ReadonlySet<string> = new Set(
  'soal urusan yang yg itu ini nomor nomer no kasus masalah tentang buat untuk utk punya punyanya saya sy aku kami di ya bu ibu pak bapak kak the one about case my of in for'.split(
    ' ',
  ),
);
const SHORTEST_ROOT = 4;
/** A yes, a no or a digit answers something else than "which one?". */
const ANSWERS: ReadonlySet<string> = new Set(
  'tidak tdk gak ga nggak bukan belum blm sudah sdh udah boleh jangan iya benar yes no not ok oke baik'.split(' '),
);

/** "Gaji" is heard in "digaji", "gajinya". */
const holds = (known: readonly string[], word: string): boolean =>
  known.some((one) => one === word || (word.length >= SHORTEST_ROOT && one.includes(word)));

/** The words a case was told in, its kind and its country, in both languages. */
function knownBy({ words, category, country }: ReportedCase): string[] {
  const kinds = ['id', 'en'].map((language) => problemWords({ category, words }, language));
  return wordsOf([words, ...kinds, countryName(country) ?? ''].join(' '));
}

const saying = (text: string): string[] => wordsOf(text).filter((word) => !POINTS.has(word));

/** Every word of a short answer is one this case is known by: "yang budi gaji". */
export function isDescribedBy(text: string, one: ReportedCase): boolean {
  const words = saying(text);
  const isAnswer = words.some((word) => ANSWERS.has(word)) || !words.some((word) => /\p{L}{3}/u.test(word));
  if (isAnswer || wordsOf(text).length > LONGEST) return false;
  const known = knownBy(one);
  return words.every((word) => holds(known, word));
}

/** The cases that a short answer to "which one?" describes. */
export const casesDescribed = (text: string, cases: readonly ReportedCase[]): ReportedCase[] =>
  cases.filter((one) => one.kind === 'report' && isDescribedBy(text, one));

/** The only case that it describes; null where it fits none, or two. */
export function describedCase(text: string, cases: readonly ReportedCase[]): ReportedCase | null {
  const meant = casesDescribed(text, cases);
  return meant.length === 1 ? (meant[0] ?? null) : null;
}
