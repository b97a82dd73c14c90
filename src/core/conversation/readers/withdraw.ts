import type { Event } from '../events.ts';
import { type Reader, reply } from '../reader.ts';
import { wholeMessage } from '../whole-word.ts';

/** CABUT: her yes to the village ends for every open case; whoever was told is told to stop, and the case stays. */
export const withdraw: Reader = {
  name: 'withdraw',
  read(heard, scene, { texts }) {
    if (scene.officer || wholeMessage(heard.text) !== 'cabut') return 'pass';
    const given = scene.cases.filter((one) => one.villageMayKnow === 'yes');
    const ended = given.map((one): Event => ({ type: 'consent_withdrawn', caseId: one.id }));
    return { events: [...ended, reply(texts.say('W2'))], because: 'withdraw_word' };
  },
};
