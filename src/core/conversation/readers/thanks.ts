import { waiting } from '../play-flow.ts';
import type { Reader } from '../reader.ts';

/** Thanks ask for nothing: she pays for every answer, so there is none. */
export const thanks: Reader = {
  name: 'thanks',
  read(heard, scene, world) {
    if (scene.officer || waiting(scene, world)?.open || scene.session.told.length > 0) return 'pass';
    const { intent, category } = world.env.assess(heard.text);
    return intent === 'thanks' && category === 'none' ? { events: [], because: 'thanks' } : 'pass';
  },
};
