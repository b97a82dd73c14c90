import { isOpen } from '../open-door.ts';
import { oneBack, startFor, takeUpAgain, waitsHarmlessly } from '../play-flow.ts';
import type { Reader, Taken, World } from '../reader.ts';
import type { Scene } from '../scene.ts';
import { ourWord } from '../words/our-word.ts';

const WORDS: Record<string, (scene: Scene, world: World) => Taken> = {
  kembali: oneBack,
  ulang: takeUpAgain,
  menu: (scene, world) => (scene.role === 'family' ? takeUpAgain(scene, world) : startFor(scene, world, '')),
};

/** What waits may be shown to whoever holds the phone now: behind a worker's shut door only what anyone may read (S10). */
const mayBeShown = (scene: Scene, world: World): boolean =>
  scene.role !== 'worker' || isOpen(scene, world.env.now) || waitsHarmlessly(scene, world);

/** KEMBALI, ULANG, MENU: while a flow waits, MENU also for a worker who reads alone, and only as the whole message (S13). */
export const walkWords: Reader = {
  name: 'walk-words',
  read(heard, scene, world) {
    const word = ourWord(heard.text);
    if (scene.officer || !Object.hasOwn(WORDS, word)) return 'pass';
    const waits = scene.session.frames.length > 0 && mayBeShown(scene, world);
    const asksMenu = word === 'menu' && scene.role === 'worker';
    if (asksMenu ? !isOpen(scene, world.env.now) : !waits) return 'pass';
    const taken = WORDS[word]?.(scene, world);
    return taken ? { ...taken, because: word } : 'pass';
  },
};
