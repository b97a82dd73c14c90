import { oneBack, startFor, takeUpAgain } from '../play-flow.ts';
import type { Reader, Taken, World } from '../reader.ts';
import type { Scene } from '../scene.ts';
import { wholeMessage } from '../whole-word.ts';

const WORDS: Record<string, (scene: Scene, world: World) => Taken> = {
  kembali: oneBack,
  ulang: takeUpAgain,
  menu: (scene, world) => startFor(scene, world, ''),
};

/** KEMBALI, ULANG, MENU: only while a flow waits, and only as the whole message (S13). */
export const walkWords: Reader = {
  name: 'walk-words',
  read(heard, scene, world) {
    const word = wholeMessage(heard.text);
    if (scene.officer || scene.session.frames.length === 0 || !Object.hasOwn(WORDS, word)) return 'pass';
    const taken = WORDS[word]?.(scene, world);
    return taken ? { ...taken, because: word } : 'pass';
  },
};
