import { type Reader, reply } from '../reader.ts';
import { wholeMessage } from '../whole-word.ts';

const QUIET = new Set(['9', 'diam', 'hapus']);

/** Silence at once (S9, S13): one harmless line, the door shuts, nothing is deleted or closed. */
export const quiet: Reader = {
  name: 'quiet',
  read(heard, scene, { texts }) {
    if (scene.role === 'officer' || !QUIET.has(wholeMessage(heard.choice ?? heard.text))) return 'pass';
    const session = { ...scene.session, door: 0 };
    return { events: [{ type: 'door_closed' }, reply(texts.say('A4'))], session, because: 'quiet_word' };
  },
};
