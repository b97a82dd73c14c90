import type { Event } from '../events.ts';
import { startFor } from '../play-flow.ts';
import type { Reader } from '../reader.ts';
import { wordsOf } from '../scene.ts';
import { speaksForAnother } from '../whose-words.ts';

/** Family by role, or by her words: a number of Indonesia that speaks of somebody else (S10). One message opens the case. */
export const family: Reader = {
  name: 'family',
  read(heard, scene, world) {
    if (scene.officer || scene.session.frames.length > 0) return 'pass';
    if (scene.role !== 'family' && !speaksForAnother(scene, world.env.assess(heard.text))) return 'pass';
    const learned: Event[] = scene.role === 'family' ? [] : [{ type: 'role_learned', role: 'family' }];
    const told = [...scene.session.told, wordsOf(heard)].join('\n');
    const inside = { ...scene, role: 'family' as const, session: { ...scene.session, told: [], door: 0 } };
    const asked = scene.session.told.length > 0;
    const taken = startFor(inside, { ...world, env: { ...world.env, role: 'family' } }, told, asked);
    return { ...taken, events: [...learned, ...taken.events], because: 'speaks_of_somebody_else' };
  },
};
