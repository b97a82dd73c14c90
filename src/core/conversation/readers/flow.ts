import { isOpen, keptOpen } from '../open-door.ts';
import { resume, startFor } from '../play-flow.ts';
import type { Reader } from '../reader.ts';

/** The flow that waits reads the answer; where none waits, the role's flow begins. Always takes. */
export const flow: Reader = {
  name: 'flow',
  read(heard, scene, world) {
    const { text, choice, receivedAt } = heard;
    const waits = scene.session.frames.length > 0;
    const taken = waits
      ? resume(scene, world, { input: 'message', text, choice, receivedAt })
      : startFor(scene, world, text);
    const open = scene.role === 'worker' && isOpen(scene, world.env.now) ? [keptOpen(world.env.now)] : [];
    return { ...taken, events: [...open, ...taken.events] };
  },
};
