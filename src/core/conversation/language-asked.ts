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

/** The language that is asked for as the whole message: ENGLISH, BAHASA; undefined for any other message. */
export function languageAsked(text: string): 'id' | 'en' | undefined {
  const word = wholeMessage(text);
  return Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
}
