import { learnsFamily } from './is-family.ts';
import { answerTo } from './need.ts';
import { isOpen } from './open-door.ts';
import type { Taken, World } from './reader.ts';
import type { Heard, Scene } from './scene.ts';
import { statusBehindDoor, statusOf } from './status-of.ts';

/** She has, or had lately, a case of her own. */
export const hasReported = ({ cases, recent }: Pick<Scene, 'cases' | 'recent'>): boolean =>
  cases.length + recent.length > 0;

/**
 * How it stands with what she reported by the other channel of her number: it is the reporter's phone (S6). A worker
 * hears it after *1*. Null where nobody is known there, or it may be somebody else's by now (S8).
 */
export function statusByOtherChannel(heard: Heard, scene: Scene, world: World): Taken | null {
  if (scene.stranger || hasReported(scene)) return null;
  const known = answerTo(world.answers, 'other_channel');
  if (!known) return { events: [], because: 'other_channel', need: { need: 'other_channel' } };
  if (!hasReported(known)) return null;
  const because = 'known_by_the_other_channel';
  if (known.role === 'worker' && !isOpen(scene, world.env.now)) return statusBehindDoor(scene, world, because);
  const { cases, recent, role } = known;
  // Family by one channel is family by the other: nobody asks her next whether she reads alone.
  const learned = role === 'family' ? learnsFamily(scene) : [];
  return { events: [...learned, statusOf({ ...scene, cases, recent, role }, world, heard.text)], because };
}
