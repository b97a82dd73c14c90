import type { Event } from '../events.ts';
import { waiting } from '../play-flow.ts';
import { type Reader, reply, type Taken, type World } from '../reader.ts';
import type { Heard, Scene } from '../scene.ts';
import { wholeMessage } from '../words/whole-word.ts';

const STOP = new Set(['stop', 'berhenti', 'stop sms', 'stop wa']);
/** An officer is off duty by a word that names no day on which she is back: the desk hears of it (S13). */
export const OFFICER_STOPS = 'officer_stop';
/** What ends a lesson a day and nothing else. */
const ENDS_LESSONS = new Set(['stop lessons', 'no more lessons']);
const START = new Set(['mulai', 'start', 'unstop']);

function wish(heard: Heard): 'stop' | 'start' | null {
  if (heard.optOut) return heard.optOut;
  const word = wholeMessage(heard.text);
  if (STOP.has(word)) return 'stop';
  return START.has(word) ? 'start' : null;
}

const noMoreLessons = (scene: Scene): Event[] =>
  scene.daily !== 'off' ? [{ type: 'daily_lesson_ended', held: false }] : [];

/** In a lesson, and at the menu after one, both words stop that first; BERHENTI also stops the lesson a day before it stops all else (S13). */
function stopsLesson(heard: Heard, scene: Scene, world: World): Taken | null {
  if (heard.optOut || scene.officer) return null;
  const word = wholeMessage(heard.text);
  const inLesson = waiting(scene, world)?.teaches ?? false;
  if (!inLesson && !(scene.daily !== 'off' && word === 'berhenti') && !ENDS_LESSONS.has(word)) return null;
  const session = { ...scene.session, frames: inLesson ? [] : scene.session.frames, offer: null };
  return { events: [...noMoreLessons(scene), reply(world.texts.say('L3'))], session, because: 'stops_the_lessons' };
}

/** STOP ends all that she did not ask for, MULAI brings it back; one line answers, unless the provider answered already. */
export const optOut: Reader = {
  name: 'opt-out',
  read(heard, scene, world) {
    const { texts } = world;
    if (ENDS_LESSONS.has(wholeMessage(heard.text))) return stopsLesson(heard, scene, world) ?? 'pass';
    const wanted = wish(heard);
    if (!wanted) return 'pass';
    const stop = wanted === 'stop';
    const lesson = stop ? stopsLesson(heard, scene, world) : null;
    if (lesson) return lesson;
    const said = heard.optOut ? [] : [reply(texts.say(stop ? 'STOP' : 'START'))];
    const change = { type: stop ? ('opted_out' as const) : ('opted_in' as const) };
    if (!scene.officer) return { events: [change, ...(stop ? noMoreLessons(scene) : []), ...said], because: wanted };
    const because = stop ? OFFICER_STOPS : 'officer_start';
    const duty = { type: 'duty_changed' as const, officerId: scene.officer.id, onDuty: !stop, because };
    return { events: [duty, reply(texts.say(stop ? 'O14' : 'O15'))], because };
  },
};
