import { isOpen } from '../open-door.ts';
import { misunderstood, startTopic, waiting, wouldOpenCase } from '../play-flow.ts';
import type { Reader, World } from '../reader.ts';
import { type Heard, type Scene, wordsOf } from '../scene.ts';
import { topicOf } from '../topic.ts';

/** Whether what waits would take these words for something else than they are: nothing, or a case. */
const isFree = (heard: Heard, scene: Scene, world: World): boolean =>
  scene.session.frames.length === 0 ||
  waiting(scene, world)?.free === true ||
  misunderstood(heard, scene, world) ||
  wouldOpenCase(heard, scene, world);

/** Somebody who reads alone, or family, asks a question we have a flow for: it is answered, and no case is made of it. */
export const topic: Reader = {
  name: 'topic',
  read(heard, scene, world) {
    if (scene.officer || heard.choice !== null) return 'pass';
    const shut = scene.role === 'worker' && !isOpen(scene, world.env.now);
    const flow = shut ? null : topicOf(heard.text, world);
    if (flow === null || !isFree(heard, scene, world)) return 'pass';
    const taken = startTopic(scene, world, { flow, teks: wordsOf(heard) });
    return { ...taken, because: `asks_about: ${flow}` };
  },
};
