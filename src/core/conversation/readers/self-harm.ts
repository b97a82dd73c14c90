import type { Event } from '../events.ts';
import type { Reader } from '../reader.ts';
import { wordsOf } from '../scene.ts';
import { pleaIn } from './human.ts';
import { isOfOwnWish, thanked } from './more.ts';

/**
 * S18: while a wish to die is open she meets no menu, no digit and no number, whatever she sends: it is kept, a human is
 * called where she asks for one, and she is not left with silence.
 */
export const selfHarm: Reader = {
  name: 'self-harm',
  read(heard, scene, world) {
    const openCase = scene.cases.find((one) => one.severity === 'critical' && one.category === 'self_harm');
    if (scene.officer || !openCase || !isOfOwnWish(openCase, scene, world)) return 'pass';
    const { id: caseId } = openCase;
    const details = wordsOf(heard);
    const told: Event[] = details === '' ? [] : [{ type: 'case_told_more', caseId, facts: {}, details }];
    const plea = pleaIn(heard);
    const asked: Event[] = plea === null ? [] : [{ type: 'human_asked', because: plea }];
    const taken = { events: [...told, ...asked], session: scene.session, because: 'told_more' };
    return thanked(taken, openCase, { scene, world });
  },
};
