import { isOpen } from '../open-door.ts';
import { type Reader, reply } from '../reader.ts';
import { wholeMessage } from '../whole-word.ts';

const NUMBERS = new Set(['nomor', 'nomer', 'no telp', 'nomor telepon', 'nomor darurat']);

/**
 * NOMOR: only she asks for numbers, and only one that was checked for the country she is in is said (S17). Until one
 * is live a human looks for it and she hears so.
 */
export const numbers: Reader = {
  name: 'numbers',
  read(heard, scene, { texts, env }) {
    if (scene.officer || !NUMBERS.has(wholeMessage(heard.text))) return 'pass';
    if (scene.role === 'worker' && !isOpen(scene, env.now)) return 'pass';
    return {
      events: [{ type: 'human_asked', because: 'asks_for_a_number' }, reply(texts.say('N2'))],
      because: 'number_word',
    };
  },
};
