import { parkedFrom, TAKE_UP_WITHIN_MS } from '../flow/parked.ts';
import { canGoOn, goesOn, takenUp, wantsToGoOn } from './goes-on.ts';
import { namesFlow } from './named-flow.ts';
import { harmless, OFFER, offer, resume, startFor, takeUpAgain, waiting, waitsAboutHer } from './play-flow.ts';
import type { Taken, World } from './reader.ts';
import { saysLittle } from './says-little.ts';
import type { Scene } from './scene.ts';
import { startAsked } from './start-asked.ts';
import { statusOf } from './status-of.ts';
import { topicOf, wantsSafePlace } from './topic.ts';

/** After a shorter pause the same talk goes on by itself. */
const SAME_TALK_MS = 6 * 3_600_000;

/** How long ago she was last in the flow that waits. */
const pauseOf = ({ session }: Scene, now: Date): number =>
  session.touchedAt === null ? 0 : now.getTime() - Date.parse(session.touchedAt);

/** True while what she writes still belongs to the talk that waits. */
export const isSameTalk = (scene: Scene, now: Date): boolean => pauseOf(scene, now) <= SAME_TALK_MS;

/** True when she left what waits, a menu or a sum, so long ago that something else may begin; never her case or a talk. */
export const wasLeft = (scene: Scene, world: World): boolean =>
  !isSameTalk(scene, world.env.now) && !waitsAboutHer(scene) && !waiting(scene, world)?.talk;

/**
 * What a worker's words begin once she reads alone: a plea comes first and answers an open question that waits; then
 * the talk of today goes on; one of the last 72 hours is offered once (S8); else the flow of her role begins.
 */
export function goOn(scene: Scene, world: World, told: string): Taken {
  const pause = pauseOf(scene, world.env.now);
  const wait = pause <= TAKE_UP_WITHIN_MS ? waiting(scene, world) : null;
  const asks = topicOf(told, world);
  if (wantsToGoOn(told, world) && isThere(scene, world))
    return asks === null ? takenUp(scene, world) : startAsked(scene, world, { flow: asks, teks: told });
  if (!saysLittle(told, world) || asks !== null)
    return wait?.open && !wait.talk && !goesOn(told) ? heard(scene, world, told) : startTold(scene, world, told);
  if (wait && (isSameTalk(scene, world.env.now) || wait.flow === OFFER)) return takeUpAgain(scene, world);
  if (mayBeOffered(scene, world)) return offer(scene, world);
  // Who only greets, and has a case, wants to hear of it.
  const hasCase = told === '' && scene.cases.some(({ kind }) => kind === 'report');
  return hasCase
    ? { events: [statusOf(scene, world)], session: scene.session, because: 'greets_with_a_case' }
    : startFor(scene, world, told);
}

const heard = (scene: Scene, world: World, text: string): Taken =>
  resume(scene, world, { input: 'message', text, choice: null, receivedAt: world.env.now });

/** What she told before *1* may be a question we have a flow for. */
function startTold(scene: Scene, world: World, told: string): Taken {
  const flow = topicOf(told, world) ?? (wantsSafePlace(told, world) ? 'cari' : null);
  // Beside a case only a place or number is looked up, and a word of ours does what it says: all else is told to that case.
  const isAnswered =
    flow !== null &&
    (scene.cases.length === 0 ||
      namesFlow(told, world.flows) !== undefined ||
      (flow === 'cari' && asksOnly(told, world)));
  return isAnswered ? startAsked(scene, world, { flow, teks: told }) : startFor(scene, world, told);
}

const asksOnly = (told: string, { env }: World): boolean => env.assess(told).category === 'none';

/** Once, never a lesson, the offer itself or what was today, and not about a case that is over. */
function mayBeOffered(scene: Scene, world: World): boolean {
  const { now } = world.env;
  const parked = parkedFrom(scene.session, now);
  if (!parked || parked.offered || now.getTime() - Date.parse(parked.at) <= SAME_TALK_MS) return false;
  return isThere(scene, world);
}

/** Whether something of hers may be taken up: flows that are still there, no lesson, and no case that is over. */
function isThere(scene: Scene, world: World): boolean {
  const frames = canGoOn(scene, world.env.now) ? (parkedFrom(scene.session, world.env.now)?.frames ?? []) : [];
  const isOpen = ({ flow, answers }: (typeof frames)[number]): boolean =>
    world.flows.flows.has(flow) &&
    (answers.case_id === undefined || scene.cases.some(({ id }) => id === answers.case_id));
  return frames.length > 0 && frames.at(-1)?.flow !== OFFER && !harmless(frames, world) && frames.every(isOpen);
}
