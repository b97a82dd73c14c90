import { sentAgain } from '../focus.ts';
import { isOpen } from '../open-door.ts';
import type { Reader } from '../reader.ts';

/** So soon the very same words are no news: the network brought them twice, or her first answer is still under way. */
const SOON_MS = 24 * 3_600_000;

/** The words that opened a case, once more within the day: no second case, no second question, nothing for its officer. */
export const again: Reader = {
  name: 'again',
  read(heard, scene, { env }) {
    if (scene.officer || heard.media > 0 || (scene.role === 'worker' && !isOpen(scene, env.now))) return 'pass';
    const same = sentAgain(heard.text, scene.cases);
    if (!same || env.now.getTime() - same.openedAt.getTime() > SOON_MS) return 'pass';
    return { events: [], because: 'the_same_words_again' };
  },
};
