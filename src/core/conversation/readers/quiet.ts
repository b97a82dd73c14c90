import type { Event } from '../events.ts';
import { type Reader, reply } from '../reader.ts';
import { wholeMessage } from '../whole-word.ts';
import { QUIET as QUIET_TIMER } from './gather.ts';

const QUIET = new Set(['9', 'diam', 'hapus']);

/** Silence at once (S9, S13): one harmless line, the door shuts, nothing is deleted or closed. */
export const quiet: Reader = {
  name: 'quiet',
  read(heard, scene, { texts }) {
    if (scene.role === 'officer' || !QUIET.has(wholeMessage(heard.choice ?? heard.text))) return 'pass';
    const { session } = scene;
    const kept = { ...session, door: 0, told: [...session.told, ...session.gathered], gathered: [], gatherBy: null };
    const events: Event[] = [
      { type: 'door_closed' },
      { type: 'timer_cleared', timer: QUIET_TIMER },
      reply(texts.say('A4')),
    ];
    return { events, session: kept, because: 'quiet_word' };
  },
};
