import { readShortYesNo } from '../../flow/answers/yes-no.ts';
import type { Event, RegisterLine } from '../events.ts';
import { isOpen } from '../open-door.ts';
import { startTopic } from '../play-flow.ts';
import { type Reader, reply, type Taken, type World } from '../reader.ts';
import type { Scene } from '../scene.ts';
import { speaksForAnother } from '../whose-words.ts';
import { isBackHome } from '../words/back-home.ts';
import { ourWord } from '../words/our-word.ts';
import { registerLine } from '../words/register-line.ts';

const YES = new Set(['catat', 'catat saja', 'yes please']);
const NO = new Set(['tidak usah', 'no thanks', 'no thank you']);
/** These tell of what happened, and agree to nothing. */
const TELLS = /^(?:sudah|sdh|udah|belum|blm|bukan)\b/;

/** What a short message answers to "setuju atau tidak"; null where it answers nothing of that. */
function answerIn(text: string): 'yes' | 'no' | null {
  const word = ourWord(text);
  if (YES.has(word)) return 'yes';
  if (NO.has(word)) return 'no';
  const said = TELLS.test(word) ? 'none' : readShortYesNo(text);
  return said === 'yes' || said === 'no' ? said : null;
}

/** These can answer nothing else. */
const EXPRESS = new Set(['setuju', 'ya setuju', 'tidak setuju']);

const waitsAt = ({ session }: Scene): string => session.frames.map(({ flow, node }) => `${flow}/${node}`).join(' ');

/** A yes or no to the village book: a bare one only while nothing else was asked since (S9). */
const answersIt = (text: string, scene: Scene): boolean =>
  EXPRESS.has(ourWord(text)) || scene.session.registerBeside === waitsAt(scene);

/** Her yes to the village book is asked in words: digits on her phone may answer something else (S9). */
export function asksToRegister(line: RegisterLine, scene: Scene, { texts }: World): Taken {
  const session = { ...scene.session, register: line, registerBeside: waitsAt(scene), told: [] };
  return { events: [reply(texts.say('G1'))], session, because: 'register_asked' };
}

/** Who has come home herself is then asked what weighs most. */
const cameHome = ({ kind, country, words }: RegisterLine, { session }: Scene): boolean =>
  kind === 'returns' && session.frames.length === 0 && isBackHome(words, country !== null);

function answered(line: RegisterLine, yes: boolean, scene: Scene, world: World): Taken {
  const session = { ...scene.session, register: null, registerBeside: null };
  const kept: Event[] = yes ? [{ type: 'registered', ...line }] : [];
  const events = [...kept, reply(world.texts.say(yes ? 'G2' : 'G3'))];
  const because = yes ? 'registered' : 'not_registered';
  if (!cameHome(line, scene)) return { events, session, because };
  const on = startTopic({ ...scene, session }, world, { flow: 'pulang', args: {} });
  return on.need ? on : { ...on, events: [...events, ...on.events], because };
}

/** Where no door stands, and a phone of Indonesia that speaks of somebody else (S10). */
const mayBeAsked = (text: string, scene: Scene, { env }: World): boolean =>
  scene.role !== 'worker' || isOpen(scene, env.now) || speaksForAnother(scene, env.assess(text));

/** BERANGKAT, TIBA, PINDAH, PULANG with a date or place: a line of the village book, only with her yes. No case. */
export const register: Reader = {
  name: 'register',
  read(heard, scene, world) {
    const { register: asked } = scene.session;
    if (scene.officer || (asked === null && !mayBeAsked(heard.text, scene, world))) return 'pass';
    const answer = asked && answerIn(heard.text);
    if (asked && answer && answersIt(heard.text, scene)) return answered(asked, answer === 'yes', scene, world);
    const line = registerLine(heard.text, world);
    return line ? asksToRegister(line, scene, world) : 'pass';
  },
};
