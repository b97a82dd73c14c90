import { isUnnamed, shortName } from '../../cases/referral.ts';
import { isOpen } from '../open-door.ts';
import { waiting } from '../play-flow.ts';
import { type Reader, reply, type Taken, type World } from '../reader.ts';
import type { Heard, OpenQuestion, ReportedCase, Scene } from '../scene.ts';
import { asksBack } from '../words/asks-back.ts';
import { ourWord } from '../words/our-word.ts';

/** Words that mean this question alone. */
const SURE = new Map([
  ['setuju', true],
  ['ya setuju', true],
  ['iya setuju', true],
  ['saya setuju', true],
  ['tidak setuju', false],
]);
const SHORT = new Map([
  ['1', true],
  ['boleh', true],
  ['mau', true],
  ['ya', true],
  ['iya', true],
  ['yes', true],
  ['2', false],
  ['jangan', false],
  ['tidak', false],
  ['tidak usah', false],
  ['no', false],
]);

const isReferral = ({ kind }: OpenQuestion): boolean => kind === 'may_refer' || kind === 'which_refer';

const calledBy = ({ role }: Scene): string => (role === 'worker' ? 'Kak' : 'Bu/Pak');

/** Something else waits for a yes or a digit on this phone: nothing is guessed (S9). */
const besides = (scene: Scene, asked: readonly OpenQuestion[], world: World): boolean =>
  asked.length > 1 ||
  scene.questions.length > asked.length ||
  scene.cases.some((one) => one.villageMayKnow === 'unanswered') ||
  scene.session.register !== null ||
  (waiting(scene, world)?.awaits ?? false);

/** The institution by its name, because she asked: now her yes or no counts. */
function named(about: ReportedCase, kepada: string, scene: Scene, { texts }: World): Taken {
  const text = texts.say('R8', { panggilan: calledBy(scene), nomor: about.number, kepada });
  const { id: caseId } = about;
  return {
    events: [{ type: 'referral_named', caseId }, reply(text, { caseId, asks: 'may_refer' })],
    because: 'which_institution',
  };
}

/** The case that a question is about, and what the institution is called; '' where it is known no more. */
function askedOf({ caseId }: OpenQuestion, { cases }: Scene, { institutions }: World) {
  const about = cases.find(({ id }) => id === caseId);
  return { about, kepada: shortName(institutions.nameOf(about?.referral?.service ?? '') ?? '') };
}

function settled(question: OpenQuestion, yes: boolean, scene: Scene, world: World): Taken {
  const { caseId, kind } = question;
  const { texts } = world;
  const { about, kepada } = askedOf(question, scene, world);
  const values = { panggilan: calledBy(scene), kepada };
  if (!yes || !about || !kepada)
    return {
      events: [{ type: 'referral_declined', caseId }, reply(texts.say('R10', values), { caseId })],
      because: 'no',
    };
  if (kind === 'which_refer') return named(about, kepada, scene, world);
  const said = isUnnamed(scene.role, about.category) ? 'R9w' : 'R9';
  return { events: [{ type: 'referral_agreed', caseId }, reply(texts.say(said, values), { caseId })], because: 'yes' };
}

/** "Ke mana itu pak?": the question once more, with the name. */
function askedBack(question: OpenQuestion, scene: Scene, world: World): Taken | 'pass' {
  const { about, kepada } = askedOf(question, scene, world);
  return about && kepada ? named(about, kepada, scene, world) : 'pass';
}

/** She has said yes and heard what we do with it: the same word again is no news, and rings nobody. */
const agreedBefore = ({ cases, session }: Scene): boolean =>
  session.register === null && cases.some(({ referral }) => referral !== null && referral.state !== 'asked');

function taken(heard: Heard, scene: Scene, world: World): Taken | 'pass' {
  const asked = scene.questions.filter(isReferral);
  const [only] = asked;
  const word = ourWord(heard.choice ?? heard.text).replace(/^\d{3,8} /, '');
  const sure = SURE.get(word);
  if (!only) return sure && agreedBefore(scene) ? { events: [], because: 'said_before' } : 'pass';
  // The village book asks for the same word; where it waits, the word is its own.
  if (sure !== undefined && asked.length === 1 && scene.session.register === null)
    return settled(only, sure, scene, world);
  const short = SHORT.get(word);
  if (short === undefined) return asked.length === 1 && asksBack(heard.text) ? askedBack(only, scene, world) : 'pass';
  if (!besides(scene, asked, world)) return settled(only, short, scene, world);
  const text = world.texts.say('Q5', { panggilan: calledBy(scene), nomor: only.number });
  return { events: [reply(text)], because: 'which_of_two' };
}

/** May an institution be told of her case? Only her yes to this very question; where another is open, by a word. */
export const referral: Reader = {
  name: 'referral',
  read(heard, scene, world) {
    const behindDoor = scene.role === 'worker' && !isOpen(scene, world.env.now);
    return scene.officer || behindDoor || scene.focus === 'new' ? 'pass' : taken(heard, scene, world);
  },
};
