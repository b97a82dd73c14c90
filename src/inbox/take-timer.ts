import type { Context } from '../context.ts';
import { DOUBT, doubtIsDanger } from '../core/conversation/danger/doubt.ts';
import type { Event } from '../core/conversation/events.ts';
import { HATLESS, hatlessTooLong } from '../core/conversation/hats.ts';
import { inHerLanguage } from '../core/conversation/her-language.ts';
import { LOOSE, looseTooLong } from '../core/conversation/loose-notes.ts';
import { isOpen } from '../core/conversation/open-door.ts';
import { resume } from '../core/conversation/play-flow.ts';
import type { Taken } from '../core/conversation/reader.ts';
import { DOOR, unopened } from '../core/conversation/readers/door.ts';
import { QUIET } from '../core/conversation/readers/gather.ts';
import { heardAs, type Scene } from '../core/conversation/scene.ts';
import { joinSaid } from '../core/conversation/turn.ts';
import { UNBOUND, unboundTooLong } from '../core/conversation/unbound.ts';
import type { Conversation } from '../store/queries/conversations.ts';
import { latestMessage } from '../store/queries/messages.ts';
import type { Unit } from '../store/unit.ts';
import type { Applying } from './applying.ts';
import { joined } from './hear.ts';
import { readingOnce } from './reading-once.ts';
import { loadScene } from './scene.ts';
import { saveSession } from './session.ts';
import { applyTaken, takeDanger, takeReaders, withFiles, withNeeds } from './take.ts';
import { worldFor } from './world.ts';

/** A reminder that had to wait longer asks about something that is over. */
const UNASKED_MS = 2 * 3_600_000;

/** A timer of a conversation is over: bubbles are read as one message, or the flow goes on without an answer. */
export async function takeTimer(ctx: Context, unit: Unit, conversation: Conversation, timer: string): Promise<void> {
  const scene = await loadScene(unit, conversation, null);
  const on: Applying = { ctx: readingOnce(ctx), conversation, messageId: null };
  if (timer === QUIET) {
    const messageId = await latestMessage(unit, conversation.id);
    return takeGathered(unit, { ...on, messageId }, scene);
  }
  if (timer === DOOR) return takeUnopened(unit, on, scene);
  if (timer === UNBOUND) return applyLate(unit, on, scene, unboundTooLong(scene));
  if (timer === LOOSE) return applyLate(unit, on, scene, looseTooLong(scene));
  if (timer === HATLESS) return applyLate(unit, on, scene, hatlessTooLong(scene));
  if (timer === DOUBT) return takeDoubt(unit, on, scene);
  if (scene.session.frames.length === 0) return;
  const taken = await withNeeds(unit, on, (world) =>
    resume(scene, inHerLanguage(scene.session, world), { input: 'timeout', timer }),
  );
  if (taken !== 'pass') await applyTaken(unit, on, unasked(taken, scene, unit.now));
}

/** What a clock came to; files that waited with her words go with them. */
const applyLate = (unit: Unit, on: Applying, scene: Scene, taken: Taken | 'pass'): Promise<void> =>
  applyTaken(unit, on, withFiles(on, { heard: heardAs('', unit.now), scene }, taken));

/** Nobody answered the safety question: it is danger without doubt, and her screen stays as it is. */
export async function takeDoubt(unit: Unit, on: Applying, scene: Scene): Promise<void> {
  if (scene.session.doubt === null) return;
  const how = { silent: true, because: 'no_answer_to_the_safety_question' };
  const taken = await withNeeds(unit, on, (world) => doubtIsDanger(scene, world, how));
  await applyLate(unit, on, scene, taken);
}

/** She never said *1*: a human reads what she told. */
export async function takeUnopened(unit: Unit, on: Applying, scene: Scene): Promise<void> {
  const taken = unopened(scene, worldFor(on.ctx, on.conversation, { now: unit.now, answers: [] }));
  await applyLate(unit, on, scene, taken);
}

/** What a flow says when its time is over answers nothing she wrote: it is unasked, and a shut door hears none of it. */
function unasked(taken: Taken, scene: Scene, now: Date): Taken {
  const shut = scene.role === 'worker' && !isOpen(scene, now);
  const events = joinSaid(taken.events, scene.channel).flatMap((event): Event[] => {
    if (event.type !== 'message_said' || event.to) return [event];
    return shut ? [] : [{ ...event, purpose: 'follow_up', expiresAt: new Date(now.getTime() + UNASKED_MS) }];
  });
  return { ...taken, events };
}

/** Danger may stand in several bubbles together: it is read once more on the whole. */
async function takeGathered(unit: Unit, on: Applying, scene: Scene): Promise<void> {
  const { gathered } = scene.session;
  if (gathered.length === 0) return;
  const session = { ...scene.session, gathered: [], gatherBy: null };
  const moment = { heard: joined(gathered, unit.now), scene: { ...scene, session } };
  await saveSession(unit, on.conversation, session);
  if (gathered.length > 1 && (await takeDanger(unit, on, moment))) return;
  await takeReaders(unit, on, moment);
}
