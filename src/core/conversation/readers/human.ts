import { hourWords, readHour } from '../../flow/answers/hour.ts';
import { isOpen } from '../open-door.ts';
import { waiting } from '../play-flow.ts';
import { type Reader, reply, type Taken, type World } from '../reader.ts';
import type { Heard, Scene } from '../scene.ts';
import type { TextName } from '../texts/text-names.ts';
import { recentlySought } from '../where-she-is.ts';
import { ourWord } from '../words/our-word.ts';
import { asksForCall, NO_CREDIT, onlyAsksForCall } from '../words/phone-me.ts';
import { wholeMessage } from '../words/whole-word.ts';

const HUMAN = new Set(['0', 'petugas']);
/** "PT tidak bisa di telp" tells of somebody who cannot be reached. */
const NEGATED = /\b(?:tidak|tdk|gak|ga|gk|nggak|ngga|ora|mboten|boten|jangan|jgn|ojo|susah|sulit|belum|blm)\b/;
const FEW_WORDS = 9;

/** "Tlg telpon sy", "gak punya pulsa": in few words and nothing else (S20). */
function asksCall(text: string): boolean {
  const word = wholeMessage(text);
  if (onlyAsksForCall(text)) return true;
  // An hour answers when we may phone; its message may hold a yes to the village as well (S1).
  if (word.split(' ').length > FEW_WORDS || readHour(hourWords(text)) !== null) return false;
  return NO_CREDIT.test(word) || (asksForCall(word) && !NEGATED.test(word));
}

/** Why a human is wanted, or null. A lone voice note and a missed call are pleas too (S20). */
export function pleaIn(heard: Heard): string | null {
  if (heard.call) return 'missed_call';
  const word = wholeMessage(heard.choice ?? heard.text);
  if (HUMAN.has(ourWord(word))) return 'asked_for_a_human';
  if (asksCall(heard.text)) return 'call_me';
  return heard.voice && word === '' ? 'voice_note' : null;
}

/** A voice note of a worker who has not said *1* gets harmless words like any other first message. */
const mustBeHarmless = (because: string, scene: Scene, now: Date): boolean =>
  because === 'voice_note' && scene.role === 'worker' && !isOpen(scene, now);

const answerTo = (because: string, scene: Scene): TextName => {
  if (because === 'call_me') return 'H2';
  if (because !== 'missed_call') return 'H1';
  return scene.cases.some((one) => one.kind === 'talk') ? 'N4' : 'N1';
};

const tellsMore = (heard: Heard, { env }: World): boolean => {
  const { category, country } = env.assess(heard.text);
  return category !== 'none' || country !== null;
};

/** A human, whenever she asks for one. */
export const human: Reader = {
  name: 'human',
  read(heard, scene, world): Taken | 'pass' {
    const { texts, env } = world;
    // Where a number is asked, a bare 0 is one (S9); PETUGAS still works.
    const isNumber = heard.text.trim() === '0' && (waiting(scene, world)?.number ?? false);
    const because = scene.role === 'officer' || isNumber ? null : pleaIn(heard);
    // A trouble told in the same breath is read on: it becomes a case.
    if (!because || (because === 'call_me' && tellsMore(heard, world))) return 'pass';
    // Who looked for something and asks for a human asks for help with that.
    const sought = recentlySought(scene, env.now);
    const asked = { type: 'human_asked' as const, because, ...(sought && { details: sought }) };
    if (!mustBeHarmless(because, scene, env.now))
      return { events: [asked, reply(texts.say(answerTo(because, scene)))], because };
    return { events: [asked, reply(texts.say('A1'))], session: { ...scene.session, door: 1, asked: 'voice' }, because };
  },
};
