import { wholeMessage } from './whole-word.ts';

/** What the English texts name, and the word of ours it stands for. Only as the whole message (S13). */
const ENGLISH: ReadonlyMap<string, string> = new Map(
  Object.entries({
    petugas: ['person', 'a person', 'human', 'a human'],
    nomor: ['number', 'numbers', 'phone number', 'emergency number', 'emergency numbers'],
    status: ['news', 'any news', 'the news'],
    cabut: ['withdraw', 'i withdraw'],
    'hapus data saya': ['delete my data', 'erase my data'],
    ringkas: ['summary'],
    aturan: ['settings'],
    baru: ['new', 'something new'],
    lain: ['something else', 'another', 'another one'],
    selesai: ['done', 'it is done'],
    belum: ['not yet', 'no not yet'],
    setuju: ['agree', 'i agree', 'yes i agree'],
    'tidak setuju': ['i do not agree', 'i dont agree', 'i don t agree', 'do not agree', 'not agree'],
    'jangan telepon': [
      'no call',
      'no calls',
      'do not call',
      'dont call',
      'don t call',
      'do not phone',
      'dont phone',
      'don t phone',
    ],
    belajar: ['learn', 'lesson', 'lessons'],
    menu: ['options'],
    ulang: ['repeat'],
    kembali: ['back', 'go back'],
  }).flatMap(([ours, words]) => words.map((word) => [word, ours] as const)),
);

/** The message as one of our words, also where it is said in English; any other message as `wholeMessage` gives it. */
export function ourWord(text: string): string {
  const word = wholeMessage(text);
  return ENGLISH.get(word) ?? word;
}

/** Whether a word may not be a key word of hers: it means something here. */
export const isOurEnglish = (word: string): boolean => ENGLISH.has(word);
