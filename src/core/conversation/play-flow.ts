import { tellsTrouble } from '../danger/says-trouble.ts';
import { endTalk, type FlowStep, namesOption, resumeFlow, startFlow, type Wait, waitOf } from '../flow/engine.ts';
import { goBack, repeat } from '../flow/walk.ts';
import type { Event } from './events.ts';
import type { Taken, World } from './reader.ts';
import type { Heard, Scene } from './scene.ts';
import type { Session } from './session.ts';
import type { Input } from './step.ts';
import { wordCount } from './words/word-count.ts';

/** The timer by which a human who talked gives the conversation back to its flow. */
export const TALK_ENDED = 'talk_ended';

/** The flow that offers to go on with one that was interrupted. */
export const OFFER = 'lanjut';

/** Which flow meets whom. */
const ENTRANCE = { worker: 'pekerja', family: 'lapor-keluarga' } as const;

/** Flows that hear her case or ask how she may be reached; every other is one in which she works or looks something up. */
const ABOUT_HER: ReadonlySet<string> = new Set([
  ...Object.values(ENTRANCE),
  OFFER,
  'rencana',
  'jam-aman',
  'tanya-kabar',
]);

/** Plays needs that were answered before into the engine; the first that was not stops the turn. */
function played(first: FlowStep, world: World): Taken {
  const events: Event[] = [...first.events];
  const answers = [...world.answers];
  let step = first;
  while (step.outcome.is === 'need') {
    const { need } = step.outcome;
    const at = answers.findIndex((one) => one.need === need.need);
    const [answer] = at < 0 ? [] : answers.splice(at, 1);
    if (!answer) return { events, session: step.session, need, because: 'flow' };
    step = resumeFlow(world.flows, step.session, { input: 'answer', answer }, world.env);
    events.push(...step.events);
  }
  return { events, session: step.session, because: step.outcome.is === 'ended' ? 'flow_ended' : 'flow_waits' };
}

/** Starts the flow of this role with what was already told, and whether she was asked a question before. */
export function startFor(scene: Scene, world: World, told: string, asked = false): Taken {
  const name = ENTRANCE[scene.role === 'family' ? 'family' : 'worker'];
  const args = name === ENTRANCE.family ? { teks: told, ditanya: asked } : { teks: told };
  return played(startFlow(world.flows, name, args, scene.session, world.env), world);
}

/** "Mau lanjut yang kemarin?", asked once: what waits is parked, and taken up when she says so. */
export function offer(scene: Scene, world: World): Taken {
  const step = startFlow(world.flows, OFFER, {}, scene.session, world.env);
  const { parked } = step.session;
  return played({ ...step, session: { ...step.session, parked: parked && { ...parked, offered: true } } }, world);
}

/** Flows that anyone may read. */
export const harmless = (frames: Session['frames'], { flows }: World): boolean =>
  frames.length > 0 && frames.every((frame) => flows.flows.get(frame.flow)?.definition.met === 'anyone');

/** True while every flow that waits may be read by anyone: no door stands before it (S10). */
export const waitsHarmlessly = (scene: Scene, world: World): boolean => harmless(scene.session.frames, world);

/** True in a lesson, a sum, a list or a look-up: what is told or sent there of a trouble belongs to no answer of theirs. */
export const worksOrLearns = ({ lesson, flow }: Wait, scene: Scene, world: World): boolean =>
  lesson || !ABOUT_HER.has(flow) || waitsHarmlessly(scene, world);

/** True while something waits that hears her case or asks how she may be reached. */
export const waitsAboutHer = ({ session }: Scene): boolean => session.frames.some(({ flow }) => ABOUT_HER.has(flow));

/** Starts the lessons, which anyone may read, with what she said she wants to learn. */
export function startLessons(scene: Scene, world: World, teks: string): Taken {
  return played(startFlow(world.flows, 'belajar', { teks }, scene.session, world.env), world);
}

/** Starts the lesson of the day. */
export function startDaily(scene: Scene, world: World): Taken {
  return played(startFlow(world.flows, 'harian', {}, scene.session, world.env), world);
}

/** A flow that answers a question, and what it knows from the start. */
export interface Topic {
  flow: string;
  args: Readonly<Record<string, unknown>>;
}

/** Starts a flow that answers a question of hers. */
export function startTopic(scene: Scene, world: World, { flow, args }: Topic): Taken {
  return played(startFlow(world.flows, flow, args, scene.session, world.env), world);
}

/** True when the waiting question cannot take these words as its answer; nothing happens by asking. */
export function misunderstood({ text, choice, receivedAt }: Heard, scene: Scene, world: World): boolean {
  const tried = resume(scene, { ...world, answers: [] }, { input: 'message', text, choice, receivedAt });
  return (tried.session?.misses ?? 0) > scene.session.misses;
}

/** True when the words name an option of the choice that waits: its digit, its button, its name. */
export function isAnOption({ text, choice, receivedAt }: Heard, scene: Scene, world: World): boolean {
  return namesOption(world.flows, scene.session, { input: 'message', text, choice, receivedAt }, world.env);
}

/** True when the waiting question would make a case of these words. */
export function wouldOpenCase({ text, choice, receivedAt }: Heard, scene: Scene, world: World): boolean {
  const tried = resume(scene, { ...world, answers: [] }, { input: 'message', text, choice, receivedAt });
  return tried.need?.need === 'case_number';
}

/** Flows that only ask how she may be reached. */
const OF_HER_PHONE: ReadonlySet<string> = new Set(['rencana', 'jam-aman', 'tanya-kabar']);

/** So many words that pick none of the options tell something. */
const TELLS = 5;

/** A trouble, or a story beside a choice, told where only her phone is asked about: no answer to that, and not to be lost. An hour in it may be one. */
export function tellsBesidePlan(heard: Heard, scene: Scene, world: World): boolean {
  const wait = waiting(scene, world);
  if (wait === null || !OF_HER_PHONE.has(wait.flow) || /\d/.test(heard.text) || isAnOption(heard, scene, world))
    return false;
  const read = world.env.assess(heard.text);
  const isStory = wait.digits && wordCount(heard.text) >= TELLS && misunderstood(heard, scene, world);
  return isStory || (read.category !== 'none' && tellsTrouble(read));
}

/** Starts the questions how she may be reached. */
export function startPlan(scene: Scene, world: World): Taken {
  return played(startFlow(world.flows, 'rencana', {}, scene.session, world.env), world);
}

/** Starts the questions of a check-in: at what hour, and what shall happen when she is silent. */
export function startCheckIn(scene: Scene, world: World): Taken {
  return played(startFlow(world.flows, 'tanya-kabar', {}, scene.session, world.env), world);
}

/** Asks the waiting question again, after the door was shut for a while. */
export function takeUpAgain(scene: Scene, world: World): Taken {
  return played(repeat(world.flows, scene.session, world.env), world);
}

/** KEMBALI: one question back; what was opened or handed over stays. */
export function oneBack(scene: Scene, world: World): Taken {
  return played(goBack(world.flows, scene.session, world.env), world);
}

/** What the waiting question is like; null where none waits. */
export const waiting = (scene: Scene, world: World) => waitOf(world.flows, scene.session);

/** Gives the waiting flow a message or its timer. */
export function resume(scene: Scene, world: World, input: Input): Taken {
  const given = input.input === 'timeout' && input.timer === TALK_ENDED;
  if (given) return played(endTalk(world.flows, scene.session, world.env), world);
  return played(resumeFlow(world.flows, scene.session, input, world.env), world);
}
