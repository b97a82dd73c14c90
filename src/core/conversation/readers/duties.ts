import { came, cameToTaught } from '../../officers/duties/class.ts';
import { DUTIES } from '../../officers/duties/index.ts';
import type { Reader } from '../reader.ts';

/** What an answer to a villager may take more than a line for. */
const LONGER = new Set(['jawab', 'usulan']);

/** An officer's word for work that belongs to no case stands first and alone on its line; all else is for her cases. */
export const duties: Reader = {
  name: 'duties',
  read(heard, scene, world) {
    if (!scene.officer || heard.choice !== null) return 'pass';
    const [first = '', ...typed] = heard.text.trim().split(/\s+/);
    const word = first.toLowerCase();
    if (heard.text.includes('\n') && !LONGER.has(word)) return 'pass';
    // "USULAN 2 terima, masuk RKPDes": what is written behind a word is none of it.
    const args = typed.map((one) => one.toLowerCase().replace(/[.,;:!]+$/, ''));
    const duty = Object.hasOwn(DUTIES, word) ? DUTIES[word] : undefined;
    const { officer, session } = scene;
    // How many came to the lesson she was just given is said in her own words too.
    const counted = word === 'hadir' ? args : [word, ...args];
    const attended = cameToTaught(counted, session.taught, world.env.now);
    if (attended) return came({ args: attended, typed, officer, session }, world);
    return duty ? duty({ args, typed, officer, session }, world) : 'pass';
  },
};
