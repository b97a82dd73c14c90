import { asksForPapersAtHome, requestIn } from '../../cases/request.ts';
import { parkedFrom } from '../../flow/parked.ts';
import { statusByOtherChannel } from '../by-other-channel.ts';
import { justAlarmed } from '../danger/case-in-danger.ts';
import { greetsInCrisis } from '../danger/crisis-first.ts';
import { fittingStep, withStep } from '../danger/second-step.ts';
import type { Event } from '../events.ts';
import { greetsInEnglish } from '../first-language.ts';
import { goOn, isSameTalk } from '../go-on.ts';
import { canGoOn } from '../goes-on.ts';
import { keptBehindDoor } from '../kept-behind-door.ts';
import { namesFlow } from '../named-flow.ts';
import { doorOpened, isOpen } from '../open-door.ts';
import { misunderstood, startLessons, waitsHarmlessly } from '../play-flow.ts';
import { type Reader, reply, type Taken, type World } from '../reader.ts';
import { saysLittle } from '../says-little.ts';
import { type Heard, heardAs, type Scene, wordsOf } from '../scene.ts';
import { statusOf } from '../status-of.ts';
import { topicOf } from '../topic.ts';
import { asksWhich } from '../unbound.ts';
import { withCare } from '../with-care.ts';
import { saysUnfinished } from '../words/unfinished.ts';
import { wholeMessage } from '../words/whole-word.ts';
import { numbers } from './numbers.ts';
import { otherChannel } from './other-channel.ts';
import { plan } from './plan.ts';
import { readBackOf } from './read-back.ts';
import { asksToRegister, bookLine } from './register.ts';

const YES = new Set([
  '1',
  'bisa',
  'iya',
  'ya',
  'iya bisa',
  'bisa iya',
  '1 bisa',
  'y',
  'yes',
  '1 yes',
  'yes i can',
  'i can',
]);

/** The timer after which a plea whose *1* never came goes to a human. */
export const DOOR = 'door';
const WAIT_MS = 60 * 60_000;

/** A human reads what she told when she says nothing more. */
export const waitForHer = ({ env }: World): Event => ({
  type: 'timer_set',
  timer: DOOR,
  at: new Date(env.now.getTime() + WAIT_MS),
});

/** A trouble, or a matter that somebody calls unfinished, from whatever phone: it is not left unread. */
const needsHuman = (text: string, { env }: World): boolean =>
  env.assess(text).category !== 'none' || saysUnfinished(text);

/** She wrote of a trouble and never said *1*: a human reads it, and nothing is said on her screen. */
export function unopened(scene: Scene, world: World): Taken | 'pass' {
  const { told } = scene.session;
  const details = told.join('\n');
  if (details === '' || scene.cases.length > 0 || !needsHuman(details, world)) return 'pass';
  const asked: Event = { type: 'human_asked', because: 'no_answer_to_the_door', details };
  return { events: [asked], because: 'plea_behind_the_door' };
}

/** A human was asked to look after the door: what she told is that same matter, under the number the desk knows (S20). */
function inOneCase({ cases }: Scene, world: World): World {
  const plea = cases.find(({ kind, state, severity }) => kind === 'talk' && state === 'open' && severity === 'medium');
  if (!plea) return world;
  const { id: continues, number } = plea;
  return { ...world, answers: [{ need: 'case_number', number, continues }, ...world.answers] };
}

function opened(scene: Scene, world: World): Taken {
  // Somebody stands beside her: what opens is what anyone may read.
  if (scene.session.decoy) {
    const inside = { ...scene, session: { ...scene.session, door: 0 } };
    return { ...startLessons(inside, world, ''), because: 'decoy_opened' };
  }
  const open = doorOpened(scene, world.env.now);
  const urgent = scene.cases.find((one) => one.severity === 'critical');
  // Her next words answer the second step.
  const alarmedAt = urgent ? world.env.now.toISOString() : scene.session.alarmedAt;
  const session = { ...scene.session, door: 0, asked: null, alarmedAt };
  if (urgent) {
    const step = fittingStep(urgent, '', session);
    const events = [open, reply(world.texts.say(step))];
    // What waited beside the alarm hears no answer to this step: in calm she may go on there (S8).
    const calm = { ...session, frames: [], parked: parkedFrom(session, world.env.now) };
    return { events, session: withStep(calm, step, step), because: 'door_opened_in_danger' };
  }
  // What was held for her comes first and alone: its digits must be the only ones on her screen (S9, S14).
  if (scene.held && !scene.optedOut) return { events: [open], session, because: 'door_opened_for_news' };
  const { asked } = scene.session;
  if (asked === 'status') return statusBehind(open, { ...scene, session }, world);
  if (asked === 'read_back')
    return { events: [open, readBackOf(scene, world)], session, because: 'door_opened_for_read_back' };
  const inside: Scene = { ...scene, session: { ...session, told: [] } };
  const taken = readOn(scene.session.told.join('\n'), inside, inOneCase(scene, world));
  const heard: Event[] = asked === 'voice' ? [reply(world.texts.say('H1v'))] : [];
  const offered: Event[] = greetsInEnglish(scene.session.told.join(' ')) ? [reply(world.texts.say('B2'))] : [];
  return { ...taken, events: [open, ...heard, ...offered, ...taken.events] };
}

/** What she asked before her *1*, of this channel or of the other one of her number. */
function statusBehind(open: Event, scene: Scene, world: World): Taken {
  const inside = { ...scene, openUntil: new Date(world.env.now.getTime() + 1) };
  const elsewhere = statusByOtherChannel(heardAs('', world.env.now), inside, world);
  const taken = elsewhere ?? { events: [statusOf(scene, world)] };
  return { ...taken, events: [open, ...taken.events], session: scene.session, because: 'door_opened_for_status' };
}

/** What she told before her *1* is read now: a wish how she may be reached, a line of the village book, or a matter of hers. */
function readOn(told: string, inside: Scene, world: World): Taken {
  const { now } = world.env;
  const heard = heardAs(told, now);
  const open = { ...inside, openUntil: new Date(now.getTime() + 1) };
  const number = told === '' ? 'pass' : numbers.read(heard, open, world);
  if (number !== 'pass') return { ...number, session: number.session ?? inside.session };
  const known = told === '' ? 'pass' : otherChannel.read(heard, open, world);
  if (known !== 'pass') return { ...known, session: known.session ?? inside.session };
  const planned = told === '' ? 'pass' : plan.read(heard, open, world);
  if (planned !== 'pass' && planned.session) return planned;
  if (planned !== 'pass') {
    // A trouble told in the same breath is read on.
    const trouble = world.env.assess(told).category === 'none' ? '' : told;
    const on = goOn(inside, world, trouble);
    return { ...on, events: [...planned.events, ...on.events], because: planned.because };
  }
  const line = bookLine(told, world);
  if (line) return asksToRegister(line, inside, world);
  if (told !== '' && inside.cases.length > 1 && namesFlow(told, world.flows) === undefined)
    return asksWhich(told, inside, world);
  return withCare(heard, open, { ...goOn(inside, world, told), because: 'door_opened' }, world.env);
}

/** Inside a lesson her answers need no door; a plea leaves it, and so do other words when it was hours ago. */
function staysInLesson(heard: Heard, scene: Scene, world: World): boolean {
  if (!waitsHarmlessly(scene, world)) return false;
  if (!misunderstood(heard, scene, world)) return true;
  // After 9 a greeting is no answer to a lesson: it gets A1 (S15).
  if (scene.quiet || !isSameTalk(scene, world.env.now)) return false;
  const { intent, category } = world.env.assess(heard.text);
  return category === 'none' || !['report_case', 'emergency', 'find_service'].includes(intent);
}

function shown(heard: Heard, scene: Scene, world: World): Taken {
  const { door } = scene.session;
  const { events, told } = keptBehindDoor(heard, scene, world);
  const frames = waitsHarmlessly(scene, world) ? [] : scene.session.frames;
  const urgent = scene.cases.find((one) => one.severity === 'critical');
  const session = {
    ...scene.session,
    frames,
    door: Math.min(door + 1, 3),
    told,
    ...(urgent && { step: { fits: fittingStep(urgent, wordsOf(heard), scene.session), read: null } }),
  };
  // D1 has just said that she need not answer: her next words are only kept. After 9 she is asked again (S15).
  if (door >= 3 || (justAlarmed(scene, world.env.now) && !scene.quiet))
    return { events, session: { ...session, door }, because: 'door_stays_shut' };
  if (door === 2) {
    const asked: Event = { type: 'human_asked', because: 'no_answer_to_the_door', details: told.join('\n') };
    return { events: [...events, asked], session, because: 'door_shut_twice' };
  }
  const greeting = greetsInEnglish(heard.text) ? 'A1e' : 'A1';
  const first = greetsInCrisis(heard, scene, world) ? 'A1k' : greeting;
  const because = door === 0 ? 'door_shown' : 'door_shown_again';
  return {
    events: [...events, waitForHer(world), reply(world.texts.say(door === 0 ? first : 'A1b'))],
    session,
    because,
  };
}

/**
 * A first Indonesian SMS that does not say whom it is about: one that says almost nothing, or speaks of a matter that we
 * do not know from this phone. Whoever was family here sixty days ago is not greeted as a worker either.
 */
function asksWhom(heard: Heard, scene: Scene, world: World): boolean {
  const { door, told } = scene.session;
  const first = door === 0 && told.length === 0 && scene.channel === 'sms' && scene.country === 'ID';
  if (!first || greetsInCrisis(heard, scene, world)) return false;
  const { text } = heard;
  if (bookLine(text, world) !== null || topicOf(text, world) !== null) return false;
  // Papers that are made at home: a mother and a daughter write the same words.
  if (asksForPapersAtHome(text)) return true;
  // A wish for other papers or a programme that names its village says all that is needed.
  if (requestIn(text) !== null && world.env.findPlace(text).code !== null) return false;
  // Whose talk of these days waits, or who gets lessons, is known, and only greets.
  const isKnown = canGoOn(scene, world.env.now) || scene.daily !== 'off';
  const greets = saysLittle(text, world) && !isKnown;
  return scene.stranger || saysUnfinished(text) || greets;
}

/** Asked whom it is about; what needs a human waits for her answer only so long. */
function asks(heard: Heard, { session }: Scene, world: World): Taken {
  const waits = needsHuman(heard.text, world) ? [waitForHer(world)] : [];
  const asked = requestIn(heard.text) === null ? 'R0' : world.env.findPlace(heard.text).code === null ? 'R0h' : 'R0v';
  return {
    events: [...waits, reply(world.texts.say(asked))],
    session: { ...session, told: [wordsOf(heard)] },
    because: 'says_almost_nothing',
  };
}

/**
 * S10: until a worker says that she can read alone, she gets harmless words only. An Indonesian SMS that says
 * almost nothing is asked once whom it is about, in words as harmless.
 */
export const door: Reader = {
  name: 'door',
  read(heard, scene, world) {
    if (scene.role !== 'worker' || isOpen(scene, world.env.now) || staysInLesson(heard, scene, world)) return 'pass';
    const { session } = scene;
    if (session.door > 0 && YES.has(wholeMessage(heard.choice ?? heard.text))) return opened(scene, world);
    if (asksWhom(heard, scene, world)) return asks(heard, scene, world);
    return shown(heard, scene, world);
  },
};
