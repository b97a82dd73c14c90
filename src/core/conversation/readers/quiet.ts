import type { Event } from '../events.ts';
import { waiting } from '../play-flow.ts';
import { type Reader, reply, type World } from '../reader.ts';
import type { Scene } from '../scene.ts';
import { wholeMessage } from '../words/whole-word.ts';
import { QUIET as QUIET_TIMER } from './gather.ts';

const QUIET = new Set(['9', 'diam', 'hapus']);

/** Where a number is asked, a bare 9 is one (S9); DIAM still works. */
const isNumber = (word: string, scene: Scene, world: World): boolean =>
  word === '9' && (waiting(scene, world)?.number ?? false);

/** Silence at once (S9, S13): one harmless line, the door shuts, nothing is deleted or closed. */
export const quiet: Reader = {
  name: 'quiet',
  read(heard, scene, world) {
    const { texts } = world;
    const word = wholeMessage(heard.choice ?? heard.text);
    if (scene.role === 'officer' || !QUIET.has(word) || isNumber(word, scene, world)) return 'pass';
    const { session } = scene;
    const kept = {
      ...session,
      door: 0,
      offer: null,
      told: [...session.told, ...session.gathered],
      gathered: [],
      gatherBy: null,
    };
    const events: Event[] = [
      { type: 'door_closed', quiet: true },
      { type: 'timer_cleared', timer: QUIET_TIMER },
      ...(scene.daily === 'on' ? [{ type: 'daily_lesson_ended' as const, held: true }] : []),
      reply(texts.say('A4')),
    ];
    return { events, session: kept, because: 'quiet_word' };
  },
};
