import type { Event } from '../events.ts';
import { doorOpened, isOpen } from '../open-door.ts';
import { misunderstood, startFor, takeUpAgain, waiting, waitsHarmlessly } from '../play-flow.ts';
import { type Reader, reply, type Taken, type World } from '../reader.ts';
import { type Heard, type Scene, wordsOf } from '../scene.ts';
import { wholeMessage } from '../whole-word.ts';
import { waitForHer } from './door.ts';

/** What lessons tell people to answer when they know the trouble they read of. */
const HELP = new Set(['bantu', 'bantuan', 'minta bantuan', 'tolong']);
const READS_ALONE = new Set(['1', 'bisa', 'ya', 'iya']);
const WANTS = new Set([...READS_ALONE, 'mau']);
const LATER = new Set(['2', 'nanti', 'nanti saja', 'lanjut', 'tidak', 'gak']);

/** Behind a shut door the offer asks whether she can read alone; where she or family reads, whether she wants help. */
const isShut = (scene: Scene, now: Date): boolean => scene.role === 'worker' && !isOpen(scene, now);

/** She tells of a trouble in the middle of a lesson, in words that answer none of its options. */
function tells(heard: Heard, scene: Scene, world: World): boolean {
  const learns = (waiting(scene, world)?.lesson ?? false) || waitsHarmlessly(scene, world);
  if (!learns || !misunderstood(heard, scene, world)) return false;
  if (HELP.has(wholeMessage(heard.text))) return true;
  const { intent, category } = world.env.assess(heard.text);
  return category !== 'none' && ['report_case', 'emergency', 'find_service', 'talk_to_human'].includes(intent);
}

function offers(heard: Heard, scene: Scene, world: World): Taken {
  const told = [...scene.session.told, wordsOf(heard)].filter(Boolean).slice(-20);
  const session = { ...scene.session, told, offer: world.env.now.toISOString() };
  const text = world.texts.say(isShut(scene, world.env.now) ? 'L1' : 'L2');
  return { events: [waitForHer(world), reply(text)], session, because: 'trouble_in_a_lesson' };
}

/** 1: what she told is heard now. 2: the same lesson; a human reads what she told when she says nothing more. */
function answered(heard: Heard, scene: Scene, world: World): Taken | 'pass' {
  const word = wholeMessage(heard.choice ?? heard.text);
  const session = { ...scene.session, offer: null };
  if (LATER.has(word)) return { ...takeUpAgain({ ...scene, session }, world), because: 'back_to_the_lesson' };
  if (!(isShut(scene, world.env.now) ? READS_ALONE : WANTS).has(word)) return 'pass';
  const open: Event[] = scene.role === 'worker' ? [doorOpened(scene, world.env.now)] : [];
  const inside = { ...scene, session: { ...session, frames: [], told: [], door: 0 } };
  const taken = startFor(inside, world, session.told.join('\n'));
  return { ...taken, events: [...open, ...taken.events], because: 'leaves_the_lesson' };
}

/** A trouble told in mid-lesson gets one offer; "2 nanti" goes back to the same lesson. */
export const hiddenNeed: Reader = {
  name: 'hidden-need',
  read(heard, scene, world) {
    if (scene.officer) return 'pass';
    if (scene.session.offer !== null) {
      const taken = answered(heard, scene, world);
      if (taken !== 'pass') return taken;
    }
    return tells(heard, scene, world) ? offers(heard, scene, world) : 'pass';
  },
};
