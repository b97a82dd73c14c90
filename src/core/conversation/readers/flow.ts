import { goOn } from '../go-on.ts';
import { resume, startFor } from '../play-flow.ts';
import type { Reader, Taken, World } from '../reader.ts';
import { type Scene, wordsOf } from '../scene.ts';
import { thanked } from './more.ts';

/** What a worker tells beside a question that still waits is kept, and she hears that. */
function notSilent(taken: Taken, scene: Scene, world: World): Taken {
  const told = taken.events.find(({ type }) => type === 'case_told_more');
  const about = told && 'caseId' in told ? scene.cases.find(({ id }) => id === told.caseId) : undefined;
  const silent = scene.role === 'worker' && taken.events.every(({ type }) => type !== 'message_said');
  return about && silent ? thanked(taken, about, { scene, world }) : taken;
}

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
      return notSilent(resume(answering, world, { input: 'message', text, choice, receivedAt }), scene, world);
    return scene.role === 'worker' ? goOn(inside, world, told) : startFor(inside, world, told);
  },
};
