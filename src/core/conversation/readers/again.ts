import { SAME_REPORT_MS, sentAgain } from '../focus.ts';
import { isOpen } from '../open-door.ts';
import type { Reader } from '../reader.ts';

/** The words that opened a case, once more within the day: no second case, no second question, nothing for its officer. */
export const again: Reader = {
  name: 'again',
  read(heard, scene, { env }) {
    if (scene.officer || heard.media > 0 || (scene.role === 'worker' && !isOpen(scene, env.now))) return 'pass';
    const same = sentAgain(heard.text, scene.cases);
    if (!same || env.now.getTime() - same.openedAt.getTime() > SAME_REPORT_MS) return 'pass';
    return { events: [], because: 'the_same_words_again' };
  },
};
