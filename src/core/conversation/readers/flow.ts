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
    // Words that answer the flow leave an offer behind: a later 1 is not about it (S9).
    const answering = { ...scene, session: { ...scene.session, offer: null } };
    if (scene.session.frames.length > 0)
      return resume(answering, world, { input: 'message', text, choice, receivedAt });
    return scene.role === 'worker' ? goOn(inside, world, told) : startFor(inside, world, told);
  },
};
