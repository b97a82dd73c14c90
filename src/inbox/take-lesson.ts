import type { Context } from '../context.ts';
import { isWindowOpen } from '../core/contact/gate.ts';
import { isDay } from '../core/contact/local-time.ts';
import type { Event } from '../core/conversation/events.ts';
import { wasLeft } from '../core/conversation/go-on.ts';
import { startDaily } from '../core/conversation/play-flow.ts';
import { reply, type World } from '../core/conversation/reader.ts';
import type { Scene } from '../core/conversation/scene.ts';
import { joinSaid } from '../core/conversation/turn.ts';
import type { Conversation } from '../store/queries/conversations.ts';
import type { Unit } from '../store/unit.ts';
import { planLesson } from './appliers/lessons.ts';
import { applyEvents } from './apply.ts';
import type { Applying } from './applying.ts';
import { zoneOfHer } from './her-zones.ts';
import { changeLearner, readLearner } from './learner.ts';
import { loadScene } from './scene.ts';
import { languageOf } from './session.ts';
import { applyTaken, withNeeds } from './take.ts';
import { worldFor } from './world.ts';

const HOUR = 3_600_000;
/** A lesson that waited longer comes tomorrow: nobody gets two. */
const FRESH_MS = 3 * HOUR;
/** Whoever was silent for so long is not written to any more; the phone may be in other hands. */
const SILENT_MS = 14 * 24 * HOUR;
/** That it rests waits for her first word so long; then the number is a stranger's (S8). */
const TOLD_WITHIN_MS = 60 * 24 * HOUR;

/** Nothing waits but a lesson of another day, which this one replaces. */
const isDaily = ({ session }: Scene): boolean => session.frames.every(({ flow }) => flow === 'harian');

/**
 * Nothing on this screen waits for a digit (S9) but what she left long ago, and no trouble of hers is open that somebody
 * looks for on this phone.
 */
const isFree = (scene: Scene, world: World): boolean =>
  scene.questions.length === 0 &&
  !scene.held &&
  scene.session.door === 0 &&
  scene.session.offer === null &&
  (isDaily(scene) || wasLeft(scene, world)) &&
  !scene.cases.some(({ severity }) => severity === 'critical' || severity === 'high');

/** After an outage: outside the day only her own hour is hers. */
const isTooLate = (now: Date, next: Date, zone: string): boolean =>
  !isDay(now, zone) && now.getTime() - (next.getTime() - 24 * HOUR) > HOUR;

const silent = ({ lastInboundAt }: Conversation, now: Date): boolean =>
  lastInboundAt === null || now.getTime() - lastInboundAt.getTime() > SILENT_MS;

/** One line about the lesson that waits until she writes: WhatsApp lets nobody write first. */
async function sayLater(unit: Unit, on: Applying, line: { text: 'L4' | 'L7'; forMs: number }): Promise<void> {
  const text = on.ctx.content.texts.in(await languageOf(unit, on.conversation)).say(line.text);
  const expiresAt = new Date(unit.now.getTime() + line.forMs);
  await applyEvents(unit, [reply(text, { purpose: 'lesson', expiresAt })], on);
}

/** After two weeks of silence it rests; where the last could not carry that it does, that is held for her. */
async function rest(unit: Unit, on: Applying): Promise<void> {
  await changeLearner(unit, on.conversation, (before) => ({ ...before, daily: 'held' }));
  if (!isWindowOpen(on.conversation, unit.now)) await sayLater(unit, on, { text: 'L7', forMs: TOLD_WITHIN_MS });
}

/**
 * The lesson of the day, where she asked for one and nothing speaks against it; the next day is planned first. Where
 * WhatsApp lets nobody write first, one line is held until she writes, and no lesson is begun that she cannot see.
 * The last before two weeks of silence are full says that it is.
 */
export async function takeLesson(ctx: Context, unit: Unit, conversation: Conversation): Promise<void> {
  const { daily, hour } = await readLearner(unit, conversation);
  if (daily !== 'on') return;
  const on = { ctx, conversation, messageId: null };
  if (silent(conversation, unit.now)) return rest(unit, on);
  const next = await planLesson(unit, conversation, hour);
  if (isTooLate(unit.now, next, await zoneOfHer(unit, conversation))) return;
  const scene = await loadScene(unit, conversation, null);
  if (!isFree(scene, worldFor(ctx, conversation, { now: unit.now, answers: [] }))) return;
  if (!isWindowOpen(conversation, unit.now)) return sayLater(unit, on, { text: 'L4', forMs: 24 * HOUR });
  const taken = await withNeeds(unit, on, (world) =>
    startDaily(isDaily(scene) ? { ...scene, session: { ...scene.session, frames: [] } } : scene, world),
  );
  if (taken === 'pass') return;
  const tomorrow = new Date(unit.now.getTime() + 24 * HOUR);
  const isLast = silent(conversation, tomorrow) && taken.events.some(({ type }) => type === 'message_said');
  const ends = isLast ? [reply(ctx.content.texts.in(scene.session.language).say('L6'))] : [];
  await applyTaken(unit, on, {
    ...taken,
    events: joinSaid([...ends, ...taken.events], scene.channel).map((event) => asLesson(event, unit.now)),
  });
}

const asLesson = (event: Event, now: Date): Event =>
  event.type === 'message_said'
    ? { ...event, purpose: 'lesson', expiresAt: new Date(now.getTime() + FRESH_MS) }
    : event;
