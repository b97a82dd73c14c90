import { isNo, isYes } from '../../flow/answers/yes-no.ts';
import { DOUBT, doubtIsDanger } from '../danger/doubt.ts';
import type { Event } from '../events.ts';
import { isOpen } from '../open-door.ts';
import { startFor, takeUpAgain } from '../play-flow.ts';
import { type Reader, reply, type Taken, type World } from '../reader.ts';
import type { Scene } from '../scene.ts';
import { startAsked } from '../start-asked.ts';
import { wantsSafePlace } from '../topic.ts';
import { safetyAnswer } from '../words/safety-answer.ts';
import { wholeMessage } from '../words/whole-word.ts';

/** Of these nothing is said on her screen but that it came. */
const QUIET = new Set(['9', 'diam', 'hapus']);
const ended = (details: string): readonly Event[] => [
  { type: 'timer_cleared', timer: DOUBT },
  { type: 'doubt_ended', details, because: 'says_she_is_well' },
];

/** A doubt, and only a doubt, ends with her word; the desk sees that it did (S12). What she told is read on in calm. */
function well(scene: Scene, world: World): Taken {
  const because = 'says_she_is_well';
  const session = { ...scene.session, doubt: null };
  const told = session.told.join('\n');
  const events = ended(told);
  if (scene.role === 'family') {
    const taken =
      session.frames.length > 0 ? null : startFor({ ...scene, session: { ...session, told: [] } }, world, told);
    if (taken?.need) return taken;
    const on = taken ?? { events: [reply(world.texts.say('DQf2'))], session };
    return { ...on, events: [...events, ...on.events], because };
  }
  if (!isOpen(scene, world.env.now)) {
    const shut = { ...session, door: Math.max(session.door, 1) };
    return { events: [...events, reply(world.texts.say('DQ2'))], session: shut, because };
  }
  const inside = { ...scene, session: { ...session, told: [] } };
  const taken = wantsSafePlace(told, world)
    ? startAsked(inside, world, { flow: 'cari', teks: told })
    : session.frames.length > 0
      ? takeUpAgain(inside, world)
      : startFor(inside, world, told);
  return taken.need ? taken : { ...taken, events: [...events, ...taken.events], because };
}

/** The answer to the one safety question of a doubt; all that is no answer is read on, and the question stays open. */
export const doubt: Reader = {
  name: 'doubt',
  read(heard, scene, world) {
    const open = scene.session.doubt;
    if (scene.officer || !open) return 'pass';
    const word = wholeMessage(heard.choice ?? heard.text);
    // The word that calls for help is heard as that (S15).
    if (word === scene.plan.duressWord) return 'pass';
    // A bare yes or no answers what was asked after it.
    const isLater = scene.session.frames.length > 0 && (scene.session.touchedAt ?? '') > open.at;
    if (isLater && (isYes(word) || isNo(word))) return 'pass';
    const means = safetyAnswer(word, scene.role);
    if (means === 'well') return well(scene, world);
    if (QUIET.has(word)) {
      const taken = doubtIsDanger(scene, world, { heard, silent: true, because: `answered: ${word}` });
      return taken.need ? taken : { ...taken, events: [...taken.events, reply(world.texts.say('A4'))] };
    }
    // Whoever may want to die is asked once, and then a human comes (S18).
    const bad = means === 'bad' || (open.category === 'self_harm' && word !== '');
    return bad ? doubtIsDanger(scene, world, { heard, silent: false, because: 'answered: not well' }) : 'pass';
  },
};
