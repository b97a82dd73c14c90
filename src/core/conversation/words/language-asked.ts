import { wordsOf } from './plain-words.ts';
import { wholeMessage } from './whole-word.ts';

const WORDS: Readonly<Record<string, 'id' | 'en'>> = {
  english: 'en',
  'in english': 'en',
  inggris: 'en',
  'bahasa inggris': 'en',
  bahasa: 'id',
  indonesia: 'id',
  'bahasa indonesia': 'id',
};

/** What stands around the name of a language when nothing but the language is asked for. */
const AROUND = new Set(
  (
    'please pls plz speak talk write use reply answer can could may you u we i me to in only do dont cannot cant not no understand ' +
    'hello hi halo hai sorry maaf tolong mohon bisa bisakah boleh pakai pake pk dalam dlm bahasa bhs saja aja kak mbak mas min admin ya dong ' +
    'kah apa ngomong bicara tulis jawab balas saya aku mau'
  ).split(' '),
);

/** "Please speak English", "bisa bahasa inggris kak?": a short message about nothing but the language. */
function wishesEnglish(text: string): boolean {
  const words = wordsOf(text);
  const rest = words.filter((word) => word !== 'english' && word !== 'inggris');
  return rest.length < words.length && rest.length <= 8 && rest.every((word) => AROUND.has(word));
}

/** The language that is asked for as the whole message: ENGLISH, BAHASA, "please speak English"; undefined for any other message. */
export function languageAsked(text: string): 'id' | 'en' | undefined {
  const word = wholeMessage(text);
  if (Object.hasOwn(WORDS, word)) return WORDS[word];
  return wishesEnglish(text) ? 'en' : undefined;
}
