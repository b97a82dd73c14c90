import { type Reader, reply } from '../reader.ts';
import { wholeMessage } from '../whole-word.ts';

const HUMAN = new Set(['0', 'petugas']);

/** A human, whenever she asks for one; a missed call asks too (S20). */
export const human: Reader = {
  name: 'human',
  read(heard, scene, { texts }) {
    if (scene.role === 'officer') return 'pass';
    if (heard.call) return { events: [{ type: 'human_asked', because: 'missed_call' }], because: 'missed_call' };
    if (!HUMAN.has(wholeMessage(heard.choice ?? heard.text))) return 'pass';
    return {
      events: [{ type: 'human_asked', because: 'asked_for_a_human' }, reply(texts.say('H1'))],
      because: 'human_word',
    };
  },
};
