import { resume, startLessons, waitsHarmlessly } from './play-flow.ts';
import { reply, type Taken, type World } from './reader.ts';
import type { Heard, Scene } from './scene.ts';

/**
 * What a screen shows after 9 or the word that calls for help, whatever she wrote: lessons about money where a word is
 * set, whose digits are only lessons; else the neutral question (S15).
 */
export function harmlessScreen(heard: Heard, scene: Scene, world: World): Taken {
  const because = 'harmless_screen';
  if (scene.plan.safeWord === null && !scene.session.decoy) {
    const session = { ...scene.session, door: Math.max(scene.session.door, 1) };
    return { events: [reply(world.texts.say('A1'))], session, because };
  }
  const menu = () => ({ ...startLessons({ ...scene, session: { ...scene.session, frames: [] } }, world, ''), because });
  if (!waitsHarmlessly(scene, world)) return menu();
  const { text, choice, receivedAt } = heard;
  const taken = resume(scene, world, { input: 'message', text, choice, receivedAt });
  // A lesson that asks for a human because it was not understood would fall out of its part.
  const understood = taken.session !== undefined && taken.session.misses <= scene.session.misses;
  return understood && taken.events.some(({ type }) => type === 'message_said') ? { ...taken, because } : menu();
}
