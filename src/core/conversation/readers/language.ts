import { type Reader, reply } from '../reader.ts';
import { wholeMessage } from '../whole-word.ts';

const WORDS: Readonly<Record<string, 'id' | 'en'>> = {
  english: 'en',
  'in english': 'en',
  'english please': 'en',
  inggris: 'en',
  'bahasa inggris': 'en',
  bahasa: 'id',
  indonesia: 'id',
  'bahasa indonesia': 'id',
};

/** ENGLISH or BAHASA, as the whole message: from now she reads that language. */
export const language: Reader = {
  name: 'language',
  read(heard, scene, world) {
    const word = wholeMessage(heard.text);
    const chosen = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
    if (scene.officer || !chosen) return 'pass';
    const session = { ...scene.session, language: chosen, spoke: chosen };
    return { events: [reply(world.texts.in(chosen).say('B1'))], session, because: `reads_${chosen}` };
  },
};
