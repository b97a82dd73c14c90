import { isOpen } from '../open-door.ts';
import { waiting } from '../play-flow.ts';
import { type Reader, reply, type Taken } from '../reader.ts';
import type { Heard, Scene } from '../scene.ts';
import type { TextName } from '../text-names.ts';
import { wholeMessage } from '../whole-word.ts';

const HUMAN = new Set(['0', 'petugas']);
const CALL_ME = new Set([
  'telp',
  'telpon',
  'telepon',
  'tlp',
  'tlg telpon',
  'tlg telpon saya',
  'tolong telpon saya',
  'tolong telepon saya',
  'minta ditelepon',
  'mau ditelepon',
  'telpon saya',
  'telepon saya',
]);

/** Why a human is wanted, or null. A lone voice note and a missed call are pleas too (S20). */
function wish(heard: Heard): string | null {
  if (heard.call) return 'missed_call';
  const word = wholeMessage(heard.choice ?? heard.text);
  if (HUMAN.has(word)) return 'asked_for_a_human';
  if (CALL_ME.has(word)) return 'call_me';
  return heard.voice && word === '' ? 'voice_note' : null;
}

/** A voice note of a worker who has not said *1* gets harmless words like any other first message. */
const mustBeHarmless = (because: string, scene: Scene, now: Date): boolean =>
  because === 'voice_note' && scene.role === 'worker' && !isOpen(scene, now);

const answerTo = (because: string, scene: Scene): TextName => {
  if (because !== 'missed_call') return 'H1';
  return scene.cases.some((one) => one.kind === 'talk') ? 'N4' : 'N1';
};

/** A human, whenever she asks for one. */
export const human: Reader = {
  name: 'human',
  read(heard, scene, world): Taken | 'pass' {
    const { texts, env } = world;
    // Where a number is asked, a bare 0 is one (S9); PETUGAS still works.
    const isNumber = heard.text.trim() === '0' && (waiting(scene, world)?.number ?? false);
    const because = scene.role === 'officer' || isNumber ? null : wish(heard);
    if (!because) return 'pass';
    const asked = { type: 'human_asked' as const, because };
    if (!mustBeHarmless(because, scene, env.now))
      return { events: [asked, reply(texts.say(answerTo(because, scene)))], because };
    return { events: [asked, reply(texts.say('A1'))], session: { ...scene.session, door: 1 }, because };
  },
};
