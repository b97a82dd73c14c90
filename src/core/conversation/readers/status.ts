import { isOpen } from '../open-door.ts';
import { type Reader, reply, type World } from '../reader.ts';
import type { Scene } from '../scene.ts';
import { statusOf } from '../status-of.ts';
import { wholeMessage } from '../whole-word.ts';

/** How people ask for news in their own words. */
const NEWS =
  /(?<!\p{L})(?:kabar(?:nya)?|kbr|kbar|perkembangan(?:nya)?|progres|kelanjutan(?:nya)?|lanjutan|tindak lanjut|(?:sampai|smp|sampe) mana)(?!\p{L})/iu;

function asksStatus(text: string, scene: Scene, world: World): boolean {
  const word = wholeMessage(text);
  if (word === 'status' || /^status \d{3,8}$/.test(word)) return true;
  if (scene.cases.some((one) => one.number === word)) return true;
  if (scene.cases.length === 0 || scene.session.frames.length > 0 || !NEWS.test(text)) return false;
  const { intent, dangerNow } = world.env.assess(text);
  return intent === 'case_status' && !dangerNow;
}

/** STATUS: only the reporter's own phone hears anything; every other gets the same bytes. A worker first says *1*. */
export const status: Reader = {
  name: 'status',
  read(heard, scene, world) {
    if (scene.officer || !asksStatus(heard.text, scene, world)) return 'pass';
    if (scene.role !== 'worker' || scene.cases.length === 0 || isOpen(scene, world.env.now)) {
      const number = /\d{3,8}/.exec(heard.text)?.[0];
      return { events: [statusOf(scene, world, number)], because: 'status_word' };
    }
    const session = { ...scene.session, asked: 'status' as const, door: 1 };
    return { events: [reply(world.texts.say('A1'))], session, because: 'status_behind_the_door' };
  },
};
