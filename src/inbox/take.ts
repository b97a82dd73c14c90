import { readDanger } from '../core/conversation/danger/danger.ts';
import { filesBound } from '../core/conversation/files-bound.ts';
import type { NeedAnswer } from '../core/conversation/need.ts';
import type { Taken, World } from '../core/conversation/reader.ts';
import type { Heard, Scene } from '../core/conversation/scene.ts';
import { readMessage } from '../core/conversation/turn.ts';
import { recordEvent } from '../store/queries/events.ts';
import { leaveWordsToCase } from '../store/queries/messages.ts';
import { Alone, type Unit } from '../store/unit.ts';
import { answerNeed } from './answer-need.ts';
import { applyEvents } from './apply.ts';
import type { Applying } from './applying.ts';
import { mustBeFree, mustNeedPlain, mustWritePlain } from './plain-turn.ts';
import { saveSession } from './session.ts';
import { worldFor } from './world.ts';

/** One message and all that is known when it is read. */
export interface Moment {
  heard: Heard;
  scene: Scene;
}

/** What a turn among others comes to; nothing was written yet. @throws Alone where it is not plain */
export async function decidePlain(unit: Unit, on: Applying, { heard, scene }: Moment): Promise<Taken | 'pass'> {
  mustBeFree(unit, scene);
  const danger = await withNeeds(unit, on, (world) => readDanger(heard, scene, world));
  if (danger !== 'pass') throw new Alone();
  const taken = await withNeeds(unit, on, (world) => readMessage(heard, scene, world));
  if (taken !== 'pass') mustWritePlain(unit, taken.events);
  return withFiles(on, { heard, scene }, taken);
}

/** Danger's own events, where there is danger. */
export async function takeDanger(unit: Unit, on: Applying, { heard, scene }: Moment): Promise<boolean> {
  const taken = await withNeeds(unit, on, (world) => readDanger(heard, scene, world));
  await applyTaken(unit, on, withFiles(on, { heard, scene }, taken));
  return taken !== 'pass';
}

/** The first reader that takes it. */
export async function takeReaders(unit: Unit, on: Applying, { heard, scene }: Moment): Promise<void> {
  const taken = await withNeeds(unit, on, (world) => readMessage(heard, scene, world));
  await applyTaken(unit, on, withFiles(on, { heard, scene }, taken));
  if (on.messageId && saysOfCase(scene, taken)) await leaveWordsToCase(unit, on.conversation.personId, on.messageId);
}

const KEEPS_WORDS: ReadonlySet<string> = new Set(['case_noted', 'case_relayed', 'relay_doubted']);

/** An officer's words that are kept with the case they are about. */
function saysOfCase({ officer }: Scene, taken: Taken | 'pass'): boolean {
  if (!officer || taken === 'pass') return false;
  return taken.events.some((one) => KEEPS_WORDS.has(one.type) && 'officerId' in one && one.officerId === officer.id);
}

/** Files that waited go where the words go that came with them, also when a clock decides. */
export const withFiles = ({ messageId }: Applying, { heard, scene }: Moment, taken: Taken | 'pass'): Taken | 'pass' =>
  taken === 'pass' ? taken : filesBound(heard, scene, { taken, messageId });

/** Writes what a turn came to. */
export async function applyTaken(unit: Unit, on: Applying, taken: Taken | 'pass'): Promise<void> {
  if (taken === 'pass') return;
  await recordEvent(unit, {
    type: 'message_read',
    keyOwner: on.conversation.personId,
    conversationId: on.conversation.id,
    because: taken.because,
  });
  await applyEvents(unit, taken.events, on);
  if (taken.session) await saveSession(unit, on.conversation, taken.session);
}

/** Takes a turn again from the start with each answer it needed: pure, so it comes to the same place. */
export async function withNeeds(
  unit: Unit,
  on: Applying,
  take: (world: World) => Taken | 'pass',
): Promise<Taken | 'pass'> {
  const answers: NeedAnswer[] = [];
  for (;;) {
    const taken = take(worldFor(on.ctx, on.conversation, { now: unit.now, answers }));
    if (taken === 'pass' || !taken.need) return taken;
    mustNeedPlain(unit, taken.need.need);
    answers.push(await answerNeed(on, unit, { need: taken.need, events: taken.events }));
  }
}
