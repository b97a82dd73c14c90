import { alarm } from '../danger/alarm.ts';
import type { Event } from '../events.ts';
import { harmlessScreen } from '../harmless-screen.ts';
import { keptBehindDoor } from '../kept-behind-door.ts';
import { type Reader, reply, type Taken, type World } from '../reader.ts';
import { type Heard, type Scene, wordsOf } from '../scene.ts';
import { wholeMessage } from '../words/whole-word.ts';
import { pleaIn } from './human.ts';

/** After so many words that open nothing, a human checks; nobody is locked out (S15). */
const TRIES = 3;

const says = (heard: Heard, word: string | null): boolean => word !== null && wholeMessage(heard.text) === word;

/** The safe word: A1's question comes, and *1* opens, with what was held first. */
function knownAgain(scene: Scene, world: World, decoy: boolean): Taken {
  const session = { ...scene.session, frames: [], door: 1, tries: 0, decoy };
  const known: Event[] = decoy ? [] : [{ type: 'known_again', because: 'safe_word' }];
  return { events: [...known, reply(world.texts.say('A1'))], session, because: 'safe_word' };
}

/** It looks like the safe word to whoever stands beside her, and calls for help. */
function calledForHelp(heard: Heard, scene: Scene, world: World): Taken {
  const read = { ...world.env.assess(''), dangerNow: true, reply: 'none' as const };
  const raised = { read, family: false, silent: true, because: 'danger: duress_word' };
  const rung = alarm({ ...heard, text: '' }, scene, world, raised);
  if (rung.need || !rung.session) return rung;
  const shown = knownAgain({ ...scene, session: rung.session }, world, true);
  return { ...shown, events: [...rung.events, ...shown.events], because: 'duress_word' };
}

const isTry = (heard: Heard): boolean => /^\s*\D\S*(?:\s+\S+)?\s*$/.test(heard.text);

/** While her screen is in disguise: only her safe word opens; what asks for a human still calls one, unseen. */
function inDisguise(heard: Heard, scene: Scene, world: World): Taken {
  const plea = pleaIn(heard);
  const tries = scene.session.tries + (isTry(heard) && !plea ? 1 : 0);
  const asked: Event[] = plea ? [{ type: 'human_asked', because: plea }] : [];
  const checks: Event[] =
    tries === TRIES && scene.session.tries < TRIES ? [{ type: 'human_asked', because: 'safe_word_not_known' }] : [];
  const isStory = wordsOf(heard).length > 20;
  const { events, told } = isStory ? keptBehindDoor(heard, scene, world) : { events: [], told: scene.session.told };
  const session = { ...scene.session, tries, told };
  const screen = harmlessScreen(heard, { ...scene, session }, world);
  return { ...screen, events: [...asked, ...checks, ...events, ...screen.events], because: 'in_disguise' };
}

/**
 * Where a safe word is set, what she writes after 9 gets a lesson menu until the word is typed (S15). A number that
 * may have changed hands is hers again by the same word (S8).
 */
export const disguise: Reader = {
  name: 'disguise',
  read(heard, scene, world) {
    if (scene.role !== 'worker' || scene.officer) return 'pass';
    const { safeWord, duressWord } = scene.plan;
    if (says(heard, duressWord)) return calledForHelp(heard, scene, world);
    const { door, decoy } = scene.session;
    if ((scene.quiet || scene.stranger || decoy) && says(heard, safeWord)) return knownAgain(scene, world, false);
    // After the word that calls for help somebody reads on beside her, also where nothing was quiet before.
    const isDisguised = (scene.quiet && safeWord !== null) || (decoy && door === 0);
    return isDisguised ? inDisguise(heard, scene, world) : 'pass';
  },
};
