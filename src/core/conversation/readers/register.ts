import { readShortYesNo } from '../../flow/answers/yes-no.ts';
import { levelOf } from '../../places/area.ts';
import type { Event, RegisterLine } from '../events.ts';
import { learnsFamily } from '../is-family.ts';
import { isOpen } from '../open-door.ts';
import { startTopic, type Topic } from '../play-flow.ts';
import { type Reader, reply, type Taken, type World } from '../reader.ts';
import type { Scene } from '../scene.ts';
import { topicOf } from '../topic.ts';
import { speaksForAnother } from '../whose-words.ts';
import { isBareDigit } from '../words/bare-digit.ts';
import { ourWord } from '../words/our-word.ts';
import { wordsOf } from '../words/plain-words.ts';
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

/** Her answer to the village book, and what she typed. */
interface Answer {
  yes: boolean;
  said: string;
}

function answerTo(said: string, scene: Scene, world: World): Answer | null {
  if (!answersIt(said, scene)) return null;
  const answer = answerIn(said) ?? (agreesWithVillage(said, world) ? 'yes' : null);
  return answer && { yes: answer === 'yes', said };
}

/** Only a village has a book. */
const namesVillage = ({ placeCode }: RegisterLine): boolean => placeCode !== null && levelOf(placeCode) === 'village';

/** The line of the village book that words are. Who is home herself is asked first what weighs most, and offered the book behind that. */
export function bookLine(text: string, world: World): RegisterLine | null {
  const line = registerLine(text, world);
  return line?.kind === 'returns' && topicOf(text, world) === 'pulang' ? null : line;
}

/** Her yes to the village book is asked in words: digits on her phone may answer something else (S9). The village is asked in the same breath. */
export function asksToRegister(line: RegisterLine, scene: Scene, { texts }: World): Taken {
  const session = { ...scene.session, register: line, registerBeside: waitsAt(scene), told: [], misses: 0 };
  return { events: [reply(texts.say(namesVillage(line) ? 'G1' : 'G1v'))], session, because: 'register_asked' };
}

/** "Setuju, desa Kuripan Garung": a yes that goes on with the village. */
const AGREES =
  /^\W*(?:(?:ya|iya|nggih|oke?|ok) )?(?:setuju|ya|iya|nggih|oke?|boleh|mau|i agree|agree|yes)\W+(?:bu |pak |kak )?(\p{L}.*)$/isu;
/** So many words name a village; more tell something of their own. */
const NAMES_VILLAGE = 8;
const agreesWithVillage = (text: string, { env }: World): boolean => {
  const rest = AGREES.exec(text)?.[1] ?? '';
  return wordsOf(rest).length <= NAMES_VILLAGE && env.findPlace(rest).result !== 'none';
};

/** A digit agrees to nothing here, and the village alone is half an answer: she is asked again, of a digit once, with what she named. */
function halfAnswered(line: RegisterLine, text: string, scene: Scene, world: World): Taken | null {
  if (!answersIt(text, scene) || scene.questions.length + scene.session.frames.length > 0) return null;
  if (isBareDigit(text) && scene.session.misses === 0) {
    const asks = asksToRegister(line, scene, world);
    return { ...asks, session: { ...(asks.session ?? scene.session), misses: 1 } };
  }
  const { code: placeCode, result } = world.env.findPlace(text);
  const { category, country } = world.env.assess(text);
  const isOnlyPlace = wordsOf(text).length <= NAMES_VILLAGE && category === 'none' && country === null;
  // Villages are named like anything: one is called Hitung.
  const isOther = topicOf(text, world) !== null || world.relation(text) !== null;
  if (result === 'none' || !isOnlyPlace || isOther) return null;
  return asksToRegister({ ...line, placeCode, words: `${line.words}, ${text.trim()}` }, scene, world);
}

/** What comes after a yes: the village where her line names none. */
const goesOn = (line: RegisterLine, { yes, said }: Answer, { session }: Scene): Topic | null =>
  yes && !namesVillage(line) && session.frames.length === 0
    ? { flow: 'buku-desa', args: { teks: `${line.words}, ${said}` } }
    : null;

function answered(line: RegisterLine, answer: Answer, scene: Scene, world: World): Taken {
  const { yes } = answer;
  const session = { ...scene.session, register: null, registerBeside: null };
  const kept: Event[] = yes ? [{ type: 'registered', ...line }] : [];
  const events = [...kept, reply(world.texts.say(yes ? 'G2' : 'G3'))];
  const because = yes ? 'registered' : 'not_registered';
  const topic = goesOn(line, answer, scene);
  if (topic === null) return { events, session, because };
  const on = startTopic({ ...scene, session }, world, topic);
  return on.need ? on : { ...on, events: [...events, ...on.events], because };
}

/** Where no door stands, and a phone of Indonesia that speaks of somebody else (S10). */
const mayBeAsked = (text: string, scene: Scene, { env }: World): boolean =>
  scene.role !== 'worker' || isOpen(scene, env.now) || speaksForAnother(scene, env.assess(text));

/** Whoever writes of somebody else from Indonesia is family: no door stands before her answer. */
const whoeverSpeaks = (text: string, scene: Scene, { env }: World): Event[] =>
  scene.role === 'worker' && speaksForAnother(scene, env.assess(text)) ? learnsFamily(scene) : [];

/** BERANGKAT, TIBA, PINDAH, PULANG with a date or place: a line of the village book, only with her yes. No case. */
export const register: Reader = {
  name: 'register',
  read(heard, scene, world) {
    const { register: asked } = scene.session;
    if (scene.officer || (asked === null && !mayBeAsked(heard.text, scene, world))) return 'pass';
    const answer = asked && answerTo(heard.text, scene, world);
    if (asked && answer) return answered(asked, answer, scene, world);
    const line = bookLine(heard.text, world);
    if (!line) return (asked && halfAnswered(asked, heard.text, scene, world)) ?? 'pass';
    const asks = asksToRegister(line, scene, world);
    return { ...asks, events: [...whoeverSpeaks(heard.text, scene, world), ...asks.events] };
  },
};
