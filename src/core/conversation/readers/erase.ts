import { type Reader, reply } from '../reader.ts';
import { wholeMessage } from '../whole-word.ts';

const ERASE = new Set(['hapus data saya', 'hapus data']);

/**
 * HAPUS DATA SAYA: nothing typed on the phone erases (S12); a human makes sure first, within three days. The number
 * of a case is said to family only.
 */
export const erase: Reader = {
  name: 'erase',
  read(heard, scene, { texts }) {
    if (scene.officer || !ERASE.has(wholeMessage(heard.text))) return 'pass';
    const open = scene.role === 'family' && scene.cases.length === 1 ? scene.cases[0] : undefined;
    const said = open ? texts.say('E1', { nomor: open.number }) : texts.say('E2');
    return { events: [{ type: 'human_asked', because: 'erase_my_data' }, reply(said)], because: 'erase_word' };
  },
};
