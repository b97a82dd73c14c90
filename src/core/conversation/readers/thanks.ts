import { waiting } from '../play-flow.ts';
import type { Reader } from '../reader.ts';
import type { Scene } from '../scene.ts';

/** Nothing was said or done for her yet: praying hands are then a plea. */
const isFirst = ({ cases, recent, session, openUntil }: Scene): boolean =>
  cases.length + recent.length === 0 && session.door === 0 && session.frames.length === 0 && openUntil === null;

/** Thanks ask for nothing: she pays for every answer, so there is none. */
export const thanks: Reader = {
  name: 'thanks',
  read(heard, scene, world) {
    if (scene.officer || isFirst(scene) || waiting(scene, world)?.open || scene.session.told.length > 0) return 'pass';
    const { intent, category } = world.env.assess(heard.text);
    return intent === 'thanks' && category === 'none' ? { events: [], because: 'thanks' } : 'pass';
  },
};
