import { flowOfLabel } from './own-labels.ts';
import type { World } from './reader.ts';
import { wholeMessage } from './words/whole-word.ts';

/** Words that as a whole message ask for a flow. */
const WORDS: Readonly<Record<string, string>> = {
  belajar: 'kelas',
  pelajaran: 'kelas',
  kelas: 'kelas',
  hitung: 'hitung',
  berangkat: 'berangkat',
  catatan: 'tanggal',
  tanggal: 'tanggal',
  'catat tanggal': 'tanggal',
  'tanggal penting': 'tanggal',
  'hapus tanggal': 'tanggal',
  pengingat: 'tanggal',
  'ingatkan saya': 'tanggal',
  kelompok: 'kelompok',
  musrenbang: 'kelompok',
  usulan: 'kelompok',
  program: 'program',
  'sudah pulang': 'pulang',
  'saya sudah pulang': 'pulang',
  'setelah pulang': 'pulang',
  'purna pmi': 'pulang',
};

/** The same in English: who writes one reads English. */
const ENGLISH_WORDS: Readonly<Record<string, string>> = {
  learn: 'kelas',
  lessons: 'kelas',
  calculate: 'hitung',
  calculator: 'hitung',
  'preparing to leave': 'berangkat',
  departure: 'berangkat',
  dates: 'tanggal',
  notes: 'tanggal',
  calendar: 'tanggal',
  reminder: 'tanggal',
  reminders: 'tanggal',
  group: 'kelompok',
  'village group': 'kelompok',
  'my proposal': 'kelompok',
  programme: 'program',
  programmes: 'program',
  'back home': 'pulang',
  'i am back home': 'pulang',
};
/** Points of a menu that our texts name by one word, or in English: who writes one is led to it. */
const POINTS: Readonly<Record<string, string>> = {
  'goodbye plan': 'berangkat',
  papers: 'berangkat',
  'my papers': 'berangkat',
  'read contract': 'berangkat',
};
/** "Pamit ya", "saya mau pamit" may be a farewell for ever: only the bare word is the menu's. */
const BARE_POINT = /^\W*pamit\W*$/i;
const flowOfPoint = (text: string): string | undefined => {
  if (BARE_POINT.test(text)) return 'berangkat';
  const word = wholeMessage(text);
  return Object.hasOwn(POINTS, word) ? POINTS[word] : undefined;
};
/** "Kelas 3" is how a cadre calls a lesson for her group: from anyone else it asks for the lessons. */
const LESSON_OF_A_GROUP = /^kelas \d{1,2}$/;
const flowOfWord = (word: string): string | undefined => {
  if (LESSON_OF_A_GROUP.test(word)) return WORDS.kelas;
  if (Object.hasOwn(WORDS, word)) return WORDS[word];
  return Object.hasOwn(ENGLISH_WORDS, word) ? ENGLISH_WORDS[word] : undefined;
};

/** The flow that a word asks for as the whole message; undefined for any other message. */
export const topicOfWord = (text: string): string | undefined => flowOfWord(wholeMessage(text));

/** A word that names a flow and says nothing else. */
export const isTopicWord = (text: string): boolean => topicOfWord(text) !== undefined;

/** A word of ours that only English has. */
export const isEnglishTopic = (text: string): boolean => Object.hasOwn(ENGLISH_WORDS, wholeMessage(text));

/** "Saya mau tanya kader" wishes what is called "tanya kader". */
const WISHES =
  /^\W*(?:(?:halo|kak|min|bu|pak|saya|sy|aku|mau|mo|ingin|pengen|pengin|arep|tolong|lanjut(?:kan|in)?|i|want|would|like|to)[\s,]+)+/i;

/** A whole message that asks for a flow by its word, or by what one of our menus offers. */
export function namesFlow(text: string, flows: World['flows']): string | undefined {
  const wished = text.replace(WISHES, '');
  const named = (said: string): string | undefined =>
    topicOfWord(said) ?? flowOfPoint(said) ?? flowOfLabel(said, flows);
  return named(text) ?? (BARE_POINT.test(wished) ? undefined : named(wished));
}
