import { goOn } from '../go-on.ts';
import { resume, startFor } from '../play-flow.ts';
import type { Reader } from '../reader.ts';
import { wordsOf } from '../scene.ts';

/** The flow that waits reads the answer; where none waits, the role's flow begins. Always takes. */
export const flow: Reader = {
  name: 'flow',
  read(heard, scene, world) {
    const { choice, receivedAt } = heard;
    const text = wordsOf(heard);
    const told = [...scene.session.told, text].filter(Boolean).join('\n');
    const inside = { ...scene, session: { ...scene.session, told: [] } };
    if (scene.session.frames.length > 0) return resume(scene, world, { input: 'message', text, choice, receivedAt });
    return scene.role === 'worker' ? goOn(inside, world, told) : startFor(inside, world, told);
  },
};
